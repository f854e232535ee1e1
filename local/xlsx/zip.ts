// Unpacks a zip. Unlike the libraries it unpacks no more than a part claims, and notices any damage.
import { crc32, inflateRawSync } from 'node:zlib';

/** A part that a zip lists. */
export interface Part {
  name: string;
  /** Unpacked size in bytes that the part claims. */
  size: number;
  /** Returns the content; throws an Error when it is damaged, or larger or smaller than `size`. */
  unpack(): Uint8Array;
}

/** Signatures and offsets of APPNOTE.TXT, the specification of .zip, sections 4.3 and 4.5.3. */
const END = Buffer.from('PK\x05\x06', 'latin1');
const LOCATOR_64 = 0x07064b50;
const IN_64 = 0xffffffff;
const ID_64 = 1;
const methods = { stored: 0, deflated: 8 };

/** Returns the parts that a zip lists, in order; throws an Error when the list is damaged. */
export function partsOfZip(bytes: Uint8Array): Part[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = zip.lastIndexOf(END);
  let [count, at] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  if (end >= 20 && zip.readUInt32LE(end - 20) === LOCATOR_64) {
    end = Number(zip.readBigUInt64LE(end - 12));
    [count, at] = [Number(zip.readBigUInt64LE(end + 32)), Number(zip.readBigUInt64LE(end + 48))];
  }
  const parts: Part[] = [];
  for (; parts.length < count; at += 46 + lengthAfter(zip, at + 28, 3)) parts.push(partAt(zip, at));
  return parts;
}

/** Returns the sum of so many lengths, each of two bytes, from `at` on. */
function lengthAfter(zip: Buffer, at: number, count: number): number {
  return Array.from({ length: count }, (_, i) => zip.readUInt16LE(at + 2 * i)).reduce((sum, n) => sum + n, 0);
}

function partAt(zip: Buffer, at: number): Part {
  const method = zip.readUInt16LE(at + 10);
  const sum = zip.readUInt32LE(at + 16);
  const nameLength = zip.readUInt16LE(at + 28);
  const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
  const extra = zip.subarray(at + 46 + nameLength, at + 46 + lengthAfter(zip, at + 28, 2));
  const [size = 0, packed = 0, start = 0] = in64(
    [24, 20, 42].map((offset) => zip.readUInt32LE(at + offset)),
    extra,
  );
  const unpack = (): Uint8Array => {
    const from = start + 30 + lengthAfter(zip, start + 26, 2);
    const data = zip.subarray(from, from + packed);
    if (method !== methods.stored && method !== methods.deflated)
      throw new Error(`${name}: method ${method}`);
    // At least 1, because 0 would mean no limit.
    const maxOutputLength = Math.max(1, size);
    const content = method === methods.stored ? data : inflateRawSync(data, { maxOutputLength });
    if (content.length !== size || crc32(content) !== sum) throw new Error(`${name} is damaged`);
    return content;
  };
  return { name, size, unpack };
}

/** Returns numbers of a part, those that did not fit into 32 bits from its extra field. */
function in64(numbers: number[], extra: Buffer): number[] {
  let at = 0;
  while (numbers.includes(IN_64) && extra.readUInt16LE(at) !== ID_64) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return numbers.map((number) => {
    if (number !== IN_64) return number;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}
