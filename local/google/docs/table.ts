// A table as `Docs.Documents.get` returns it.
import { type Block, type Cell, type Row, spanOf, type Table } from './layout';
import { dimension } from './measures';
import { attribute, child, children, type Element, isOn, numeric } from './xml';

/** Returns a table; `contentOf` shows what a cell holds. */
export function shownTable(table: Table, contentOf: (blocks: Block[]) => object[]): object {
  const widths = children(child(table.element, 'tblGrid') ?? table.element, 'gridCol');
  const rowOf = (row: Row): object => ({
    startIndex: row.start,
    endIndex: row.end,
    tableCells: row.cells.map((cell) => ({
      startIndex: cell.start,
      endIndex: cell.end,
      content: contentOf(cell.blocks),
      tableCellStyle: cellStyle(cell, table.element),
    })),
    tableRowStyle: rowStyle(child(row.element, 'trPr')),
  });
  return {
    rows: table.rows.length,
    columns: widths.length,
    tableRows: table.rows.map(rowOf),
    tableStyle: {
      tableColumnProperties: widths.map((column) => ({
        widthType: 'FIXED_WIDTH',
        width: dimension((numeric(column, 'w') ?? 0) / 20),
      })),
    },
  };
}

function rowStyle(properties: Element | undefined): object {
  return {
    minRowHeight: dimension((numeric(child(properties, 'trHeight')) ?? 0) / 20),
    ...(isOn(child(properties, 'tblHeader')) && { tableHeader: true }),
    ...(isOn(child(properties, 'cantSplit')) && { preventOverflow: true }),
  };
}

const sides = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right' } as const;

function cellStyle({ element }: Cell, table: Element): object {
  const style: Record<string, unknown> = { rowSpan: 1, columnSpan: spanOf(element), contentAlignment: 'TOP' };
  for (const [name, side] of Object.entries(sides)) {
    const border = child(element, 'tcPr', 'tcBorders', side) ?? child(table, 'tblPr', 'tblBorders', side);
    style[`border${name}`] = borderOf(border);
    const padding = numeric(child(table, 'tblPr', 'tblCellMar', side), 'w');
    if (padding !== undefined) style[`padding${name}`] = dimension(padding / 20);
  }
  return style;
}

function borderOf(border: Element | undefined): object {
  const isDrawn = border && !/^(?:nil|none)$/.test(attribute(border) ?? 'nil');
  const points = isDrawn ? (numeric(border, 'sz') ?? 0) / 8 : 0;
  return { color: { color: { rgbColor: {} } }, width: dimension(points), dashStyle: 'SOLID' };
}
