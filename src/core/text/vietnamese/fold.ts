// The form in which names are compared: what a reader takes for the same name folds to the same text.
import { INVISIBLE } from './invisible';
import { toNfc } from './nfc';

/**
 * A name as it is compared: normal form C, lower case, one space between words, none around, nothing invisible.
 *
 * @example
 * fold('  Nội\u00A0 DUNG\u200B'); // 'nội dung'
 */
export function fold(text: string): string {
  const visible = text.replace(INVISIBLE, (_, lineBreak, space, hyphen) =>
    lineBreak || space ? ' ' : hyphen ? '-' : '',
  );
  return toNfc(visible)
    .replace(/[ÐðƉɖ]/g, 'đ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
