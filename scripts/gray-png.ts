// Makes small pictures of printed pages: PNGs in sixteen shades of gray.
import { deflateSync } from 'node:zlib';

/** A gray picture: one byte per pixel, 0 for black to 255 for white, row by row. */
export interface GrayPicture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Parses a binary PGM of 256 shades, as printed by `pdftoppm -gray`; throws when it is not one. */
export function readPgm(bytes: Uint8Array): GrayPicture {
  const [head = '', width, height] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1')) ?? [];
  if (head === '') throw new Error('not a binary PGM of 256 shades');
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

/** Returns pictures of equal height side by side, with a gray line between them; throws when there are none. */
export function sideBySide(pictures: GrayPicture[]): GrayPicture {
  const [first] = pictures;
  if (!first) throw new Error('no pictures');
  const width = pictures.reduce((sum, picture) => sum + picture.width + 1, -1);
  const pixels = new Uint8Array(width * first.height).fill(0x99);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < first.height; y++) {
      pixels.set(picture.pixels.subarray(y * picture.width, (y + 1) * picture.width), y * width + left);
    }
    left += picture.width + 1;
  }
  return { width, height: first.height, pixels };
}

/** Returns the bytes of a PNG with 4 bits per pixel (ISO/IEC 15948, 11.2 and annex D). */
export function grayPng({ width, height, pixels }: GrayPicture): Uint8Array {
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shade = (pixels[y * width + x] ?? 0) >> 4;
      rows[y * rowBytes + 1 + (x >> 1)] =
        (rows[y * rowBytes + 1 + (x >> 1)] ?? 0) | (x % 2 === 0 ? shade << 4 : shade);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 4;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
