// What the add-on makes of a workbook where Google behaves in another way than the laptop host does by default.
import { type DemoUnit, exampleInput, setUp, typeDemo } from '../../local/cli/demo';
import type { Quirks } from '../../local/google/quirks';
import { Host } from '../../local/host/host';
import { documentText } from './document-text';
import { COORDINATOR, clickProduce } from './workbook';

/** Each behaviour that is not the default, but those that have tests of their own. */
export const otherQuirks: Partial<Quirks>[] = [
  { dashText: 'text' },
  { textFormatOnNumbers: 'converts' },
  { openRangePastEdge: 'clamps' },
  { secondProtect: 'throws' },
  { templateProtections: 'copied' },
  { emailVisible: false },
  { othersFile: 403 },
  { dialogsInTrigger: 'shows' },
  { editOnUndo: 'silent' },
  { settles: 'later' },
];

/** The first units of the annex of 2022; the first of them also types what Google could take for something else. */
export function unitsOf2022(count = Number.POSITIVE_INFINITY): DemoUnit[] {
  return exampleInput()
    .units.slice(0, count)
    .map((unit, i) => ({
      ...unit,
      email: `donvi${i + 1}@example.gov.vn`,
      entries: i === 0 ? [...unit.entries, '- 5', "'abc", '=1+1', '+84 912 345 678'] : unit.entries,
    }));
}

/** Sets a workbook up, has the units type, sets it up again, makes the document; returns what comes of it. */
export function produceWith(quirks: Partial<Quirks>, units: DemoUnit[]) {
  const host = new Host({ owner: COORDINATOR, quirks });
  typeDemo(host, { settings: exampleInput().settings ?? {}, units });
  host.open(COORDINATOR);
  setUp(host);
  const { status, findings, annex } = clickProduce(host, 'YES');
  return { host, outcome: { status, findings, annex, text: documentText(host) } };
}
