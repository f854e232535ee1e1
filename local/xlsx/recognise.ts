// Recognises what a file is before anything in it is unpacked.
import { partsOfZip } from './zip';

/**
 * Most bytes that a file may unpack to. A workbook of 180 tabs unpacks to about 15 MB. The library uses about 5 bytes
 * of memory per byte of a tab, and 50 per byte of other parts, for which it builds a tree; it reads 10 MB a second
 * (measured).
 */
const MAX_UNPACKED = { all: 64 << 20, besideTabs: 48 << 20 };

const AGAIN = 'hãy tải lại bảng tính từ Google Sheets (Tệp → Tải xuống → Microsoft Excel)';
const CONVERT = 'hãy mở bằng Google Sheets hoặc Excel rồi lưu thành tệp .xlsx';
const CHOOSE = 'hãy chọn tệp .xlsx tải từ Google Sheets';

/**
 * Returns in one Vietnamese sentence why the bytes cannot be opened as a workbook; undefined when they may be one.
 */
export function refusal(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return `Tệp rỗng: ${AGAIN}`;
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return inCompoundFile(bytes);
  if (startsWith(bytes, 'PK')) return inZip(bytes);
  if (startsWith(bytes, '%PDF')) return `Tệp là văn bản PDF, không phải bảng tính: ${CHOOSE}`;
  if (isText(bytes)) return `Tệp chỉ có chữ, như tệp .csv hay .txt: ${CONVERT}`;
  return `Tệp không phải bảng tính .xlsx: ${CHOOSE}`;
}

/** Returns the refusal of a compound file, which Excel wrote before 2007 and which today holds an encrypted .xlsx. */
function inCompoundFile(bytes: Uint8Array): string {
  const names = Buffer.from(bytes);
  const has = (stream: string) => names.includes(stream, 0, 'utf16le');
  if (has('EncryptedPackage')) return 'Tệp được đặt mật khẩu: hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại';
  if (has('Workbook') || has('Book')) return `Tệp là bảng tính .xls đời cũ: ${CONVERT}`;
  return `Tệp là tài liệu Office đời cũ, không phải bảng tính: ${CHOOSE}`;
}

const kinds: [part: string, refusal: string][] = [
  ['word/document.xml', `Tệp là văn bản Word (.docx), không phải bảng tính: ${CHOOSE}`],
  ['ppt/presentation.xml', `Tệp là bản trình chiếu (.pptx), không phải bảng tính: ${CHOOSE}`],
  ['xl/workbook.bin', `Tệp là bảng tính .xlsb: ${CONVERT}`],
  ['META-INF/manifest.xml', `Tệp là tài liệu OpenDocument (.ods, .odt): ${CONVERT}`],
];

function inZip(bytes: Uint8Array): string | undefined {
  const sizes = partSizes(bytes);
  if (!sizes) return `Tệp .xlsx bị cắt cụt hoặc hỏng: ${AGAIN}`;
  const kind = kinds.find(([part]) => sizes.has(part.toLowerCase()));
  if (kind) return kind[1];
  if (!sizes.has('[content_types].xml')) return `Tệp nén (.zip) không phải bảng tính: ${CHOOSE}`;
  const sum = (isCounted: (name: string) => boolean) =>
    [...sizes].reduce((total, [name, size]) => total + (isCounted(name) ? size : 0), 0);
  const isTooBig =
    sum(() => true) > MAX_UNPACKED.all ||
    sum((name) => !name.startsWith('xl/worksheets/')) > MAX_UNPACKED.besideTabs;
  return isTooBig ? 'Tệp quá lớn: hãy xóa bớt tab, hàng và định dạng thừa rồi tải lại' : undefined;
}

/**
 * Returns the unpacked size in bytes that each part of a zip claims, by its name in lower case; undefined when the list
 * of parts is damaged.
 */
function partSizes(bytes: Uint8Array): Map<string, number> | undefined {
  const sizes = new Map<string, number>();
  try {
    for (const { name, size } of partsOfZip(bytes)) {
      const key = name.replace(/\\/g, '/').toLowerCase();
      sizes.set(key, size + (sizes.get(key) ?? 0));
    }
    return sizes;
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;
}

/** Returns whether bytes are text: it has no zero byte, except in UTF-16, which begins with a mark. */
function isText(bytes: Uint8Array): boolean {
  return /^(\xff\xfe|\xfe\xff)/.test(String.fromCharCode(...bytes.subarray(0, 2))) || !bytes.includes(0);
}
