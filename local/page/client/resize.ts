// Drags the edge of a column.

/** The narrowest and the widest column in pixels; ours. */
export const columnPx = { least: 20, most: 2_000 };

/** Returns a width that a column can have. */
export function fittingWidth(pixels: number): number {
  return Math.round(Math.max(columnPx.least, Math.min(columnPx.most, pixels)));
}

/**
 * Follows the mouse from the press on an edge until it is released: `show` gets each width on the way, `done` the
 * last one.
 */
export function dragWidth(
  { clientX }: MouseEvent,
  from: number,
  show: (pixels: number) => void,
  done: (pixels: number) => void,
): void {
  const widthAt = (event: MouseEvent): number => fittingWidth(from + event.clientX - clientX);
  const move = (event: MouseEvent): void => show(widthAt(event));
  const end = (event: MouseEvent): void => {
    removeEventListener('mousemove', move);
    done(widthAt(event));
  };
  addEventListener('mousemove', move);
  addEventListener('mouseup', end, { once: true });
}
