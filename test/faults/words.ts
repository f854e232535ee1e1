// Whether what a person is told is Vietnamese and true.

const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i;

/** Returns what is wrong with a message; an empty text for nothing. */
export function wrongWords(message: string, isRights: boolean): string {
  if (!VIETNAMESE.test(message)) return `is not Vietnamese: ${message}`;
  if (/ngoài dự kiến/.test(message)) return `calls it unexpected: ${message}`;
  // Google's own words stand only behind “Google báo”.
  const own = message.replace(/Google báo: [^)]*/g, '').replace(/https?:\/\/\S+/g, '');
  if (/\b(?:service|permission|error|failed|exceeded|timed|script)\b/i.test(own))
    return `is English: ${message}`;
  const english = own
    .replace(/“[^”]*”/g, '')
    .split(/(?<=[.!?:;])\s+/)
    .find((sentence) => /^[\x20-\x7e]*$/.test(sentence) && (sentence.match(/[a-z]{2,}/gi) ?? []).length > 3);
  if (english !== undefined) return `has an English sentence: ${english}`;
  if (isRights && /đang bận|chờ vài phút/i.test(own)) return `calls missing rights busy: ${message}`;
  if (!isRights && /không có quyền/.test(own)) return `calls trouble of Google’s missing rights: ${message}`;
  return '';
}
