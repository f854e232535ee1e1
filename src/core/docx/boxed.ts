// A stamp or a mark that a layout rule wants in a box (NĐ 30, annex I, III.2).

import type { Profile } from '../layout/profile';
import { textWidthPt } from './text-width';
import { ptToMm } from './units';
import { paragraph } from './wml';

/** Between the words and the sides of the box, both together: the rule's boxes of 20, 30 and 40 mm result from it. */
const ROOM_MM = 4;
const STEP_MM = 10;

/**
 * Returns a paragraph in the box that its style asks for, in the middle of a column of `widthPt` or at its right end;
 * where the style asks for none, the paragraph alone.
 */
export function boxed(
  text: string,
  style: 'urgency' | 'circulation',
  widthPt: number,
  place: 'middle' | 'right',
  { styles }: Profile,
): string {
  if (!styles[style].boxed) return paragraph(text, style);
  const boxMm = Math.ceil((ptToMm(textWidthPt(text, styles[style].pt)) + ROOM_MM) / STEP_MM) * STEP_MM;
  const restMm = Math.max(0, ptToMm(widthPt) - boxMm);
  const sides = place === 'right' ? { leftMm: restMm } : { leftMm: restMm / 2, rightMm: restMm / 2 };
  return paragraph(text, style, sides);
}
