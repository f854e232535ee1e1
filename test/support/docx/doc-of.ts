// A Doc as the Docs API would tell it if a conversion lost nothing.
import { isTable, type Line, type Outline, sides } from '../../../src/core/docs/outline';
import { type Doc, marginKey } from '../../../src/core/docs/read';

/** Returns the Doc that Google would make of a document; the page number stands in its one header. */
export function docOf({ sections }: Outline): Required<Doc> {
  let index = 1;
  const paragraph = ({ text }: Line) => {
    const startIndex = index;
    index += text.length + 1;
    return {
      startIndex,
      endIndex: index,
      paragraph: { elements: [{ textRun: { content: `${text}\n` } }] },
    };
  };
  const content = sections.flatMap(({ blocks, setUp }, i) => [
    {
      ...(i > 0 && { startIndex: index++ }),
      endIndex: index,
      sectionBreak: {
        sectionStyle: {
          useFirstPageHeaderFooter: setUp.hasOwnFirst ?? false,
          ...(setUp.firstNumber && { pageNumberStart: setUp.firstNumber }),
          ...Object.fromEntries(
            sides.map((side) => [marginKey(side), { magnitude: setUp.marginsPt[side], unit: 'PT' }]),
          ),
        },
      },
    },
    ...blocks.map((block) => {
      if (!isTable(block)) return paragraph(block);
      const startIndex = index++;
      const tableRows = block.rows.map(({ cells, isHeader, isWhole }) => ({
        startIndex: index++,
        tableCells: cells.map((lines) => {
          index++;
          return { content: lines.map(paragraph) };
        }),
        endIndex: index,
        tableRowStyle: { tableHeader: isHeader, preventOverflow: isWhole },
      }));
      return { startIndex, endIndex: ++index, table: { tableRows } };
    }),
  ]);
  const header = [
    { startIndex: 0, endIndex: 1, paragraph: { elements: [{ autoText: { type: 'PAGE_NUMBER' } }] } },
  ];
  return {
    revisionId: '1',
    documentStyle: { defaultHeaderId: 'h' },
    headers: { h: { content: header } },
    body: { content },
  };
}
