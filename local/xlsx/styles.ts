// Converts cell formats to and from those of the library.
import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import { parseA1, type Size, toA1 } from '../google/engine/a1';
import type { BorderLine, ColourRule, Style } from '../google/engine/book';
import { colourFormula, readColourFormula } from '../google/engine/colour-rules';

type BorderSide = NonNullable<NonNullable<CellStyle['border']>['top']>;
type Font = NonNullable<CellStyle['font']>;

const alignments: Record<string, 'left' | 'center' | 'right' | 'top' | 'bottom'> = {
  left: 'left',
  center: 'center',
  right: 'right',
  top: 'top',
  middle: 'center',
  bottom: 'bottom',
};

const lines: Record<string, BorderSide['style']> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const sides = ['top', 'left', 'bottom', 'right'] as const;

/** The font of Sheets when none is set; the size is in points. */
export const defaultFont: Font = { name: 'Arial', size: 10 };

/** Returns a format as the library writes it. */
export function xlsxStyle(style: Style): CellStyle {
  const { numberFormat, bold, italic, fontSize, fontFamily, fontColor, background, horizontal, vertical } =
    style;
  const font = {
    name: fontFamily ?? defaultFont.name,
    size: fontSize ?? defaultFont.size,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(fontColor?.startsWith('#') ? { color: { rgb: rgb(fontColor) } } : {}),
  };
  const alignment = {
    ...(horizontal && alignments[horizontal] ? { horizontal: alignments[horizontal] } : {}),
    ...(vertical && alignments[vertical] ? { vertical: alignments[vertical] } : {}),
    ...(style.wrap === 'WRAP' ? { wrapText: true } : {}),
  } as CellStyle['alignment'];
  const border = Object.fromEntries(
    sides.flatMap((side) => (style[side] ? [[side, xlsxLine(style[side] as BorderLine)]] : [])),
  );
  return {
    ...(numberFormat ? { numFmt: numberFormat } : {}),
    font,
    ...(Object.keys(alignment ?? {}).length > 0 ? { alignment } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(background?.startsWith('#')
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(background) } } }
      : {}),
  };
}

function xlsxLine({ line, color }: BorderLine): BorderSide {
  return { style: lines[line] ?? 'thin', color: { rgb: color.startsWith('#') ? rgb(color) : '000000' } };
}

/** Returns a colour `#rgb` or `#rrggbb` as `RRGGBB`, the form in a file. */
export function rgb(color: string): string {
  const digits = color.slice(1).toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}

/** Returns a format that the library read. `base` is the font of the file's cells when none is set. */
export function readStyle({ font, fill, border, alignment, numFmt }: CellStyle, base: Font): Style {
  const vertical = alignment?.vertical === 'center' ? 'middle' : alignment?.vertical;
  const horizontal = alignment?.horizontal;
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  const read: { [K in keyof Style]: Style[K] | undefined } = {
    numberFormat: numFmt && !/^general$/i.test(numFmt) ? numFmt : undefined,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    fontSize: font?.size === base.size ? undefined : font?.size,
    fontFamily: font?.name === base.name ? undefined : font?.name,
    fontColor: hex(font?.color?.rgb),
    background: hex(background),
    horizontal: horizontal && alignments[horizontal] ? horizontal : undefined,
    vertical: vertical && alignments[vertical] ? vertical : undefined,
    wrap: alignment?.wrapText ? 'WRAP' : undefined,
  };
  for (const side of sides) {
    const line = border?.[side];
    if (!line) continue;
    const known = Object.entries(lines).find(([, style]) => style === line.style)?.[0] ?? 'SOLID';
    read[side] = { color: hex(line.color?.rgb) ?? '#000000', line: known };
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as Style;
}

/** Returns the conditional formats of a tab as the library writes them, but those whose column was deleted. */
export function xlsxColourRules(rules: ColourRule[] = []): ConditionalRule[] {
  return rules
    .filter(({ column }) => column !== undefined)
    .map((rule, i) => {
      // Of a conditional format Excel takes the other colour than of a cell.
      const color = { rgb: rgb(rule.background) };
      return {
        type: 'expression',
        priority: i + 1,
        formula: colourFormula(rule).slice(1),
        range: rule.areas.map(toA1).join(' '),
        style: { fill: { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color } },
      };
    });
}

/** Returns the conditional formats of a tab that are modelled; the others are left out. */
export function readColourRules(rules: ConditionalRule[] = [], grid: Size): ColourRule[] {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ formula, range, style }) => {
      const read = readColourFormula(`=${formula}`);
      const fill = style?.fill?.type === 'pattern' ? style.fill : undefined;
      const background = hex(fill?.bgColor?.rgb ?? fill?.fgColor?.rgb);
      const areas = range.split(' ').flatMap((a1) => parseA1(a1, grid) ?? []);
      return read && background && areas.length > 0 ? [{ areas, ...read, background }] : [];
    });
}

/** Returns a colour of a file as `#rrggbb`; undefined for none. */
export function hex(color: string | undefined): string | undefined {
  return color === undefined ? undefined : `#${color.slice(-6).toLowerCase()}`;
}
