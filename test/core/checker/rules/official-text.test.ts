import { findingsIn, officialParagraphs } from '../../../support/slips/texts';

/** How often each rule was measured to warn of what an editor would leave. Less is better. */
const MOST_WARNINGS: Record<string, number> = { A1: 11, E2: 29, G2: 3, Z1: 1 };

function countByRule(severity: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const paragraph of officialParagraphs) {
    for (const found of findingsIn(paragraph)) {
      if (found.severity === severity) counts[found.rule] = (counts[found.rule] ?? 0) + 1;
    }
  }
  return counts;
}

test('official text is long enough to tell of false alarms', () => {
  expect(officialParagraphs.length).toBeGreaterThan(500);
  expect(officialParagraphs.join(' ').split(' ').length).toBeGreaterThan(10_000);
});

test('official text has no error', () => {
  expect(countByRule('error')).toEqual({});
});

test('official text is warned of seldom, and by no rule more often than was measured', () => {
  const counts = Object.entries(countByRule('warning'));
  expect(counts).not.toEqual([]);
  expect(counts.filter(([rule, count]) => count > (MOST_WARNINGS[rule] ?? 0))).toEqual([]);
});
