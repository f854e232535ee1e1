// Any sequence of what units type, clerks write into the Doc and the coordinator clicks.

import fc from 'fast-check';
import { addToDoc, type DocParagraph, paragraphsOfDoc } from '../support/docx/by-hand';
import { later, linesOfDoc, madeDoc, printedTable, tableOfDoc } from '../support/docx/made-doc';
import { COORDINATOR, clickProduce } from '../support/workbook';

test('whatever units do and clerks write, the annex is what it would be, and nothing a clerk wrote is lost', () => {
  const start = madeDoc();
  const texts = ['Mở lớp.', 'Trồng cây 😀 xanh.', '- Một\n- Hai\n  + Ba', 'Hội nghị'];
  const types = (cells: string[], some: string[]) =>
    fc.record({
      kind: fc.constant('unit' as const),
      tab: fc.constantFrom('ĐV 1', 'ĐV 2', 'ĐV 3'),
      cell: fc.constantFrom(...cells),
      text: fc.constantFrom(...some),
    });
  const step = fc.oneof(
    // A unit without a text would make a final document a draft again, which is asked about.
    types(['B5'], texts),
    types(['B6', 'B7', 'B9'], [...texts, '']),
    fc.record({
      kind: fc.constant('clerk' as const),
      at: fc.nat(5),
      text: fc.constantFrom('Viết tay', 'Ý khác'),
    }),
    fc.record({ kind: fc.constant('produce' as const) }),
  );
  /** The paragraphs above the table that a clerk can be told to type below. */
  const own = (all: DocParagraph[]) => {
    const texts = all.map(({ text }) => text);
    const isNamed = (text: string) =>
      text.length > 3 && texts.filter((other) => other.includes(text)).length === 1;
    return all.slice(0, texts.lastIndexOf('TT')).filter(({ text }) => isNamed(text));
  };
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 9 }), (steps) => {
      const { id } = start;
      const host = start.host.copy();
      let count = 0;
      const written: string[] = [];
      for (const one of [...steps, { kind: 'produce' as const }]) {
        later(host, 10);
        if (one.kind === 'unit') host.type(COORDINATOR, one.tab, one.cell, one.text);
        else if (one.kind === 'clerk') {
          const all = own(paragraphsOfDoc(host, id));
          const words = `${one.text} số ${++count}.`;
          addToDoc(host, id, all[one.at % all.length]?.text ?? '', words);
          written.push(words);
        } else {
          const { dialogs, status } = clickProduce(host, 'YES');
          if (status === 'stopped') continue;
          expect([status, dialogs]).toEqual(['done', []]);
          expect(tableOfDoc(host, id)).toEqual(printedTable(host));
        }
        expect(linesOfDoc(host, id)).toEqual(expect.arrayContaining(written));
      }
    }),
    { numRuns: 25 },
  );
});
