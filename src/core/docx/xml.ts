// Text on its way into XML: nothing a unit typed may break the document or reach beyond its own run.

/** The first line of every part. */
export const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// With the flag `u` a lone surrogate is a code point of its own, outside every range listed here.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What may not stand in XML as it is, and every control character. */
const SPECIAL = /[^ !#-%(-;=?-\ud7ff\ue000-\ufffd]/;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes text for an element or a quoted attribute, and drops what XML 1.0 cannot hold
 * (control characters, U+FFFE, U+FFFF, lone surrogates). Every line end becomes `\n`, as an XML parser reads it.
 *
 * @example escapeXml('a < b\u0000') // 'a &lt; b'
 */
export function escapeXml(text: string): string {
  if (isPlain(text)) return text;
  const characters = text.replace(ILLEGAL, '').replace(/\r\n?/g, '\n');
  return characters.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Returns whether a text has nothing to escape, and neither tabs nor line ends: most of the thousands in a document. */
export function isPlain(text: string): boolean {
  return !SPECIAL.test(text);
}
