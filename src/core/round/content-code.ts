// Tells whether what a unit sent is still what somebody saw.
import { fingerprint } from '../text/fingerprint';
import { periodKey } from './period';

/**
 * Returns the code of what a unit sent: the same as long as no entry changes, whatever rows the entries stand in, and
 * in whatever Unicode form. Boxes other than Không phát sinh, verdicts and comments do not count.
 *
 * @example
 * contentCode('quý I/2026', ['14 phiên chợ'], false) === contentCode('quý I/2026', ['41 phiên chợ'], false); // false
 */
export function contentCode(period: string, texts: string[], nothingToReport: boolean): string {
  return fingerprint(JSON.stringify([periodKey(period), contentTexts(texts).map(normal), nothingToReport]));
}

/** Returns the texts that count: those that are not blank. */
export function contentTexts(texts: string[]): string[] {
  return texts.filter((text) => normal(text) !== '');
}

function normal(text: string): string {
  return text.normalize('NFC').trim();
}
