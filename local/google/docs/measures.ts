// Lengths as the Docs API has them.
import { invalid } from './docs-error';

/** A length; no magnitude stands for 0. */
export interface Dimension {
  magnitude?: number;
  unit?: string;
}

/** Returns points as a length; what is 0 is left out, as Google leaves it out. */
export function dimension(points: number): Dimension {
  return points === 0 ? { unit: 'PT' } : { magnitude: points, unit: 'PT' };
}

/** Returns the points of a length; refuses one without its unit (the words are reported). */
export function pointsOf(value: unknown): number {
  const { magnitude = 0, unit = 'UNIT_UNSPECIFIED' } = (value ?? {}) as Dimension;
  if (unit !== 'PT') return invalid(`Unsupported dimension unit: ${unit}`);
  return magnitude;
}
