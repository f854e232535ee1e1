// Reads what was decided of a unit from its row of the tab "Đơn vị", and writes it there.
import { oneLine } from '../grid/cells';
import type { Decision } from '../model/decision';
import type { RegistryHeading, RegistryRow } from './registry';

const LETTERS = { D: 'approved', T: 'returned' } as const;

/** Reads a unit's decision; a code of another form than the add-on's counts as none. */
export function readDecision({ cells }: Pick<RegistryRow, 'cells'>): Decision {
  const text = (heading: RegistryHeading) => oneLine(cells[heading]);
  const [, letter, code = ''] = /^([DT]):([0-9a-z]+)$/.exec(text('Mã duyệt')) ?? [];
  return {
    kind: letter ? LETTERS[letter as keyof typeof LETTERS] : 'none',
    code,
    at: text('Duyệt lúc'),
    by: text('Người duyệt'),
    comment: text('Ý kiến'),
    exempt: text('Miễn kỳ này'),
    openUntil: text('Mở khóa đến'),
    handedIn: text('Nộp lúc'),
    lock: text('Khóa'),
    reminded: text('Đã nhắc'),
  };
}

/** Returns what stands in the column Mã duyệt for a decision. */
export function decisionMark({ kind, code }: Pick<Decision, 'kind' | 'code'>): string {
  return kind === 'none' ? '' : `${kind === 'approved' ? 'D' : 'T'}:${code}`;
}
