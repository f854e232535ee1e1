// Runs the add-on where Google behaves differently from the laptop host's defaults.
import { type DemoUnit, exampleInput, setUp, typeDemo } from '../../local/cli/demo';
import type { Quirks } from '../../local/google/quirks';
import { Host } from '../../local/host/host';
import { documentText } from './document-text';
import { COORDINATOR, clickProduce } from './workbook';

/** Each behaviour that is not the default, except those with tests of their own. */
export const otherQuirks: Partial<Quirks>[] = [
  { dashText: 'text' },
  { textFormatOnNumbers: 'converts' },
  { openRangePastEdge: 'clamps' },
  { movedRules: 'taken' },
  { wholeCellSearch: 'findsNothing' },
  { secondProtect: 'throws' },
  { templateProtections: 'copied' },
  { emailVisible: false },
  { othersFile: 403 },
  { dialogsInTrigger: 'shows' },
  { editOnUndo: 'silent' },
  { settles: 'later' },
  { listing: 'lags' },
  { copiedProperties: 'left' },
];

/**
 * Returns the first units of the annex of 2022. The first unit also types texts that Google could take for something
 * else.
 */
export function unitsOf2022(count = Number.POSITIVE_INFINITY): DemoUnit[] {
  return exampleInput()
    .units.slice(0, count)
    .map((unit, i) => ({
      ...unit,
      email: `donvi${i + 1}@example.gov.vn`,
      entries: i === 0 ? [...unit.entries, '- 5', "'abc", '=1+1', '+84 912 345 678'] : unit.entries,
    }));
}

/**
 * Sets up a workbook, types the entries of the units, sets it up again and makes the document. Returns the host and
 * the outcome.
 */
export function produceWith(quirks: Partial<Quirks>, units: DemoUnit[]) {
  const host = new Host({ owner: COORDINATOR, quirks });
  typeDemo(host, { settings: exampleInput().settings ?? {}, units });
  host.open(COORDINATOR);
  setUp(host);
  const { status, findings, annex } = clickProduce(host, 'YES');
  return { host, outcome: { status, findings, annex, text: documentText(host) } };
}
