// The only place where millimetres and points become the units of WordprocessingML.

const MM_PER_INCH = 25.4;
const PT_PER_INCH = 72;

/** Converts millimetres to points. */
export const mmToPt = (mm: number): number => (mm / MM_PER_INCH) * PT_PER_INCH;

/** Converts points to millimetres. */
export const ptToMm = (pt: number): number => (pt / PT_PER_INCH) * MM_PER_INCH;

/** Converts points to twentieths of a point ("DXA"), the unit of the space around paragraphs. */
export const ptToDxa = (pt: number): number => Math.round(pt * 20);

/** Converts millimetres to twentieths of a point, the unit of every length on the page. */
export const mmToDxa = (mm: number): number => ptToDxa(mmToPt(mm));

/** Converts twentieths of a point to points. */
export const dxaToPt = (dxa: number): number => dxa / 20;

/** Converts points to half-points, the unit of type sizes. */
export const ptToHalfPoints = (pt: number): number => Math.round(pt * 2);

/** Converts points to eighths of a point, the unit of line widths. */
export const ptToEighths = (pt: number): number => Math.round(pt * 8);
