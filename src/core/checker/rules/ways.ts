// One thing that a batch writes in several ways: the most frequent way is proposed in place of the others.

import type { Entry } from '../../model/entry';
import type { Prose, Range } from '../../model/prose';
import type { UnitReport } from '../../model/unit';
import { findingAt } from '../entry-finding';
import type { RuleFinding } from './rule';

/** A place where the thing stands, and how it is written there. */
interface Way extends Range {
  report: UnitReport;
  entry: Entry;
  text: string;
}

/** The most ways that a message names. */
const WAYS_TOLD = 5;

/** What a rule that wants one way of writing in a batch looks for and says. */
export interface OneWay {
  /** Returns the places in a text where something stands that can be written in several ways, and what it is. */
  find(prose: Prose): (Range & { thing: string })[];
  /** Compares two ways that occur equally often, as a sort function does: the one to propose comes first. */
  prefer(a: string, b: string): number;
  /** Returns what is wrong with a place, given the ways and how often each occurs, the proposed one first. */
  message(ways: [way: string, count: number][]): string;
}

/** Finds the places of a batch that are not written in the most frequent way. */
export function otherWays(reports: UnitReport[], { find, prefer, message }: OneWay): RuleFinding[] {
  const byThing = new Map<string, Way[]>();
  for (const report of reports) {
    for (const entry of report.entries) {
      const { prose } = entry.clean;
      for (const { thing, start, end } of find(prose)) {
        const all = byThing.get(thing) ?? [];
        all.push({ report, entry, text: prose.text.slice(start, end), start, end });
        byThing.set(thing, all);
      }
    }
  }
  return [...byThing.values()].flatMap((all) => {
    const counts = new Map<string, number>();
    for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
    const ways = [...counts].sort((a, b) => b[1] - a[1] || prefer(a[0], b[0]));
    const usual = ways[0]?.[0] ?? '';
    const words = message(ways.slice(0, WAYS_TOLD));
    return all
      .filter(({ text }) => text !== usual)
      .map(({ report, entry, start, end }) =>
        findingAt({ unit: report.unit.name, tab: report.tab }, entry, {
          start,
          end,
          message: words,
          suggestions: [usual],
        }),
      );
  });
}
