// Whatever a coordinator and three units do one after the other: no text is lost, every state is explained by the cells,
// and nothing is approved that nobody saw.
import * as fc from 'fast-check';
import type { Host } from '../../../local/host/host';
import type { Result } from '../../../src/contract/result';
import type { RoundChange, RoundUnit, RoundView } from '../../../src/contract/round-server';
import type { Slice } from '../../../src/contract/slice';
import { valueOfRun } from '../../support/answers';
import { COORDINATOR, cellOfSetting, workbookOf } from '../../support/workbook';

const emails = ['a@example.gov.vn', 'b@example.gov.vn', 'c@example.gov.vn'];
const tabs = ['Xã A', 'Xã B', 'Xã C'];
const units = tabs.map((tab, i) => ({
  name: tab,
  tab,
  email: emails[i] ?? '',
  entries: [`Tổ chức ${i + 1}4 phiên chợ.`],
  completed: i > 0,
}));
const texts = ['Mở 02 lớp tập huấn.', 'Phát thanh lưu động tại thôn.', 'Biên soạn tài liệu hỏi đáp.', ''];

/** What the test knows of a unit, without the add-on. */
interface Known {
  /** Entries of rows 5 to 7. */
  cells: string[];
  isTicked: boolean;
  decision: 'none' | 'approved' | 'returned';
  /** What was approved. */
  approved: string[];
  exempt: boolean;
  isLocked: boolean;
  /** It may type although the deadline is past. */
  mayType: boolean;
  /** What the coordinator saw last, and its code. */
  seen?: { cells: string[]; code: string } | undefined;
}

type Action =
  | { do: 'type'; unit: number; row: number; text: number }
  | { do: 'tick' | 'approve' | 'return' | 'takeBack' | 'restore' | 'exempt'; unit: number }
  | { do: 'view' | 'lock' | 'open'; unit?: undefined };

const unit = fc.nat(2);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('type' as const), unit, row: fc.nat(2), text: fc.nat(3) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('tick' as const), unit }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('approve' as const, 'return' as const, 'takeBack' as const, 'restore' as const),
      unit,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('exempt' as const), unit }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('view' as const, 'view' as const, 'lock' as const, 'open' as const),
    }),
  },
);

const filled = ({ cells }: Pick<Known, 'cells'>) => cells.filter((text) => text !== '');
const same = (a: string[], b: string[]) =>
  filled({ cells: a }).join('\n') === filled({ cells: b }).join('\n');

/** Where a unit stands, by what the test knows. */
function stateOf(known: Known): string {
  const { exempt, decision, approved, isTicked, cells } = known;
  if (exempt) return 'exempt';
  if (decision === 'approved') return same(approved, cells) ? 'approved' : 'changedAfterApproval';
  if (decision === 'returned') return isTicked ? 'resubmitted' : 'returned';
  if (filled(known).length === 0) return 'nothingSent';
  return isTicked ? 'handedIn' : 'typing';
}

function run(host: Host, name: string, ...parameters: unknown[]): Result<unknown> {
  return host.run(name, parameters, { as: COORDINATOR }).result as Result<unknown>;
}

const viewOf = (host: Host): RoundUnit[] =>
  valueOfRun<RoundView>(host.run('roundView', ['run'], { as: COORDINATOR })).units;

function afterDeadline(): Host {
  const host = workbookOf(units);
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), '15/6/2022');
  host.now = new Date('2022-06-16T02:00:00Z');
  return host;
}

function act(host: Host, all: Known[], what: Action): void {
  if (what.do === 'view') {
    for (const [i, found] of viewOf(host).entries()) {
      const known = all[i];
      if (known) known.seen = { cells: [...known.cells], code: found.code };
    }
    return;
  }
  if (what.do === 'lock' || what.do === 'open') {
    valueOfRun<Slice>(host.run('setLocks', [what.do, 'run'], { as: COORDINATOR }));
    for (const known of all) {
      if (known.decision === 'approved' || (known.exempt && what.do === 'lock')) continue;
      known.isLocked = what.do === 'lock' && !known.mayType;
    }
    return;
  }
  if (what.unit !== undefined) decide(host, all, what);
}

function decide(host: Host, all: Known[], what: Exclude<Action, { unit?: undefined }>): void {
  const known = all[what.unit];
  const tab = tabs[what.unit] ?? '';
  if (!known) return;
  const seen = { tab, code: known.seen?.code ?? '' };
  const wasSeen = known.seen !== undefined && same(known.seen.cells, known.cells);
  switch (what.do) {
    case 'type': {
      const typing = () =>
        host.type(emails[what.unit] ?? '', tab, `B${what.row + 5}`, texts[what.text] ?? '');
      if (known.isLocked) return void expect(typing).toThrow();
      typing();
      known.cells[what.row] = texts[what.text] ?? '';
      return;
    }
    case 'tick': {
      const ticking = () => host.type(emails[what.unit] ?? '', tab, 'A3', known.isTicked ? 'FALSE' : 'TRUE');
      if (known.isLocked) return void expect(ticking).toThrow();
      ticking();
      known.isTicked = !known.isTicked;
      return;
    }
    case 'approve': {
      const before = stateOf(known);
      const { message } = valueOfRun<RoundChange>(host.run('approveUnits', [[seen]], { as: COORDINATOR }));
      const may = wasSeen && ['handedIn', 'resubmitted', 'changedAfterApproval'].includes(before);
      // An empty tab that is ticked is an error.
      const isRight = may && filled(known).length > 0;
      expect({ what, may: isRight, message }).toMatchObject({ may: message.startsWith('Đã duyệt 1 đơn vị') });
      if (isRight)
        Object.assign(known, {
          decision: 'approved',
          approved: [...known.cells],
          isLocked: true,
          mayType: false,
        });
      return;
    }
    case 'return': {
      const result = run(host, 'returnUnit', seen, 'Ghi rõ hơn.', '18/6/2022');
      expect(result.ok).toBe(wasSeen && !known.exempt);
      if (result.ok)
        Object.assign(known, { decision: 'returned', isTicked: false, isLocked: false, mayType: true });
      return;
    }
    case 'takeBack': {
      const result = run(host, 'takeBack', tab);
      expect(result.ok).toBe(known.decision !== 'none');
      // The deadline is past, so an approved tab stays locked.
      if (result.ok) known.decision = 'none';
      return;
    }
    case 'restore': {
      const changed = filled(known).filter((text) => !known.approved.includes(text));
      const may = wasSeen && stateOf(known) === 'changedAfterApproval';
      const result = run(host, 'restoreApproved', seen);
      expect(result.ok).toBe(may);
      if (!may) return;
      for (const text of changed)
        expect(host.cell('Nhật ký', 'D2').display).toContain(JSON.stringify(text).slice(1, -1));
      known.cells = [5, 6, 7].map((row) => host.cell(tab, `B${row}`).display);
      expect(same(known.cells, known.approved)).toBe(true);
      return;
    }
    case 'exempt':
      host.type(COORDINATOR, 'Đơn vị', `N${what.unit + 2}`, known.exempt ? '' : 'Sáp nhập');
      known.exempt = !known.exempt;
  }
}

test('no sequence of actions loses a text, or leads to a state that the cells do not explain', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 4, maxLength: 14 }), (actions) => {
      const host = afterDeadline();
      const all = units.map(
        ({ entries, completed }): Known => ({
          cells: [entries[0] ?? '', '', ''],
          isTicked: completed,
          decision: 'none',
          approved: [],
          exempt: false,
          isLocked: false,
          mayType: false,
        }),
      );
      for (const what of actions) {
        act(host, all, what);
        for (const [i, { cells, isTicked }] of all.entries()) {
          const tab = tabs[i] ?? '';
          expect([5, 6, 7].map((row) => host.cell(tab, `B${row}`).display)).toEqual(cells);
          expect(host.cell(tab, 'A3').value).toBe(isTicked);
        }
      }
      expect(viewOf(host).map(({ state }) => state)).toEqual(all.map(stateOf));
    }),
    { numRuns: 15 },
  );
});
