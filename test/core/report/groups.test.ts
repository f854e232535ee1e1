// Groups of units in the annex.
import fc from 'fast-check';
import { cleanEntry } from '../../../src/core/checker/entry-text';
import { profiles } from '../../../src/core/layout/profiles';
import type { Settings } from '../../../src/core/model/settings';
import type { Unit, UnitReport } from '../../../src/core/model/unit';
import { consolidate } from '../../../src/core/report/consolidate';
import { groupFindings } from '../../../src/core/report/groups';
import { printedAnnex } from '../../../src/core/report/printed-annex';
import { fold } from '../../../src/core/text/vietnamese/fold';
import { annexOf } from '../../support/docx/xml-support';
import { settingsWith } from '../../support/settings-with';

/** A unit's group, and whether it has something to print. */
type Member = [group: string, isIn?: boolean];

const unitsOf = (members: Member[]): Unit[] =>
  members.map(([group], i) => {
    const name = `Đơn vị ${i + 1}`;
    return { name, tab: name, email: '', cell: `B${i + 2}`, ...(group && { group }) };
  });

function reportOf(unit: Unit): UnitReport {
  const entries = [{ cell: 'B5', text: 'Một việc.', clean: cleanEntry('Một việc.') }];
  const rest = { periodLine: '', banner: '', stamp: '', completed: true, nothingToReport: false };
  return { unit, tab: unit.tab, entries, findings: [], ...rest };
}

function annexFor(members: Member[], groupNumbering: Settings['groupNumbering'] = 'Liên tục') {
  const units = unitsOf(members);
  const reports = units.filter((_, i) => members[i]?.[1] !== false).map(reportOf);
  return annexOf({ rows: consolidate(settingsWith({ groupNumbering }), units, reports).rows });
}

/** Returns the rows as they are printed: the name of a group, or number and unit. */
const printedRows = (...args: Parameters<typeof annexFor>) =>
  printedAnnex(annexFor(...args), profiles['Đảng – HD 05']).rows.map((row) =>
    row.kind === 'group'
      ? row.name
      : row.cells
          .slice(0, 2)
          .map((cell) => (cell.kind === 'text' ? cell.paragraphs.join() : ''))
          .join(' ')
          .replace('Đơn vị ', ''),
  );

describe('units stand group by group, in the order of the list', () => {
  test.each<[string, Member[], string[]]>([
    ['without any group as before', [[''], ['']], ['1 1', '2 2']],
    ['in two groups', [['Sở'], ['Sở'], ['Xã']], ['I. Sở', '1 1', '2 2', 'II. Xã', '3 3']],
    [
      'a group once, where its first unit stands',
      [['Xã'], ['Sở'], ['Xã']],
      ['I. Xã', '1 1', '2 3', 'II. Sở', '3 2'],
    ],
    [
      'those without a group before all others',
      [['Sở'], [''], ['Xã']],
      ['1 2', 'I. Sở', '2 1', 'II. Xã', '3 3'],
    ],
    ['without a group that has nothing to print', [['Sở', false], ['Xã']], ['I. Xã', '1 2']],
    [
      'one name in other case, spaces and Unicode form',
      [['Cấp xã'], ['CẤP  XÃ '], ['Cấp xã'.normalize('NFD')]],
      ['I. Cấp xã', '1 1', '2 2', '3 3'],
    ],
    [
      'named with numbers of their own, which are not printed twice',
      [['II. Sở'], ['I- Xã'], ['Sở']],
      ['I. Sở', '1 1', '2 3', 'II. Xã', '3 2'],
    ],
  ])('%s', (_, members, rows) => {
    expect(printedRows(members)).toEqual(rows);
  });
});

test.each<[string, string]>([
  ['I. Cấp sở', 'Cấp sở'],
  ['IV) Cấp sở', 'Cấp sở'],
  ['II.Cấp sở', 'Cấp sở'],
  ['12 - Cấp sở', 'Cấp sở'],
  ['A. Khối Đảng', 'Khối Đảng'],
  ['H. Vị Xuyên', 'H. Vị Xuyên'],
  ['TP. Hà Giang', 'TP. Hà Giang'],
  ['I', 'I'],
  ['I.', 'I.'],
  ['1.000 dân trở lên', '1.000 dân trở lên'],
  ['Cấp xã - khu vực I', 'Cấp xã - khu vực I'],
])('the group “%s” is printed as “%s” after its number', (typed, name) => {
  expect(printedRows([[typed]])[0]).toBe(`I. ${name}`);
});

test('the numbers run on over the groups, or begin anew in each', () => {
  const members: Member[] = [['Sở'], ['Sở'], [''], [''], ['Xã']];
  const orders = (...args: Parameters<typeof annexFor>) => annexFor(...args).rows.map(({ order }) => order);
  expect(orders(members)).toEqual([1, 2, 3, 4, 5]);
  expect(orders(members, 'Lại từ 1 trong mỗi nhóm')).toEqual([1, 2, 1, 2, 1]);
});

test('a hundred groups and more have their Roman numbers', () => {
  const members = Array.from({ length: 140 }, (_, i): Member => [`Nhóm ${i + 1}`]);
  const printed = printedRows(members);
  expect([98, 99, 100, 139].map((i) => printed[2 * i])).toEqual([
    'XCIX. Nhóm 99',
    'C. Nhóm 100',
    'CI. Nhóm 101',
    'CXL. Nhóm 140',
  ]);
});

describe('a coordinator is told', () => {
  test.each<[string, Member[], [rule: string, cell: string, names: string][]]>([
    ['nothing where no unit has a group', [[''], ['']], []],
    ['nothing where all stand together', [['Sở'], ['Sở'], ['Xã']], []],
    [
      'of units without a group among others',
      [[''], ['Sở'], ['']],
      [['no-group', 'B2', 'Đơn vị 1; Đơn vị 3']],
    ],
    [
      'of units that the annex moves to their group',
      [['Sở'], ['Xã'], ['sở'], ['Sở'], ['Xã']],
      [['group-apart', 'B4', 'Đơn vị 3; Đơn vị 4; Đơn vị 5']],
    ],
    [
      'not of a group that a unit without one interrupts',
      [['Sở'], [''], ['Sở']],
      [['no-group', 'B3', 'Đơn vị 2']],
    ],
  ])('%s', (_, members, told) => {
    const findings = groupFindings(unitsOf(members));
    expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual(told.map(([rule, cell]) => [rule, cell]));
    for (const [i, [, , names]] of told.entries())
      expect(findings[i]?.message).toMatch(new RegExp(`: ${names}\\.$`));
  });
});

test('whatever the groups, every unit with content stands in the annex once, in its group, and none else', () => {
  const name = fc.constantFrom('', 'Sở', 'SỞ ', 'Xã', 'I. Xã', 'Xã'.normalize('NFD'), 'H. Vị Xuyên', '%s');
  const member = fc.tuple(fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 6 })), fc.boolean());
  const numbering = fc.constantFrom<Settings['groupNumbering']>('Liên tục', 'Lại từ 1 trong mỗi nhóm');
  fc.assert(
    fc.property(fc.array(member, { maxLength: 12 }), numbering, (members, groupNumbering) => {
      const annex = annexFor(members, groupNumbering);
      const { rows } = annex;
      const isIn = unitsOf(members).filter((_, i) => members[i]?.[1]);
      expect(rows.map(({ unit }) => unit).sort()).toEqual(isIn.map((unit) => unit.name).sort());
      const groups = rows.map(({ group = '' }) => fold(group)).filter((own, i, all) => own !== all[i - 1]);
      expect(new Set(groups).size).toBe(groups.length);
      expect(groups.slice(1)).not.toContain('');
      const isAnew = (i: number) =>
        i === 0 || (groupNumbering !== 'Liên tục' && rows[i]?.group !== rows[i - 1]?.group);
      for (const [i, { order }] of rows.entries())
        expect(order).toBe(isAnew(i) ? 1 : (rows[i - 1]?.order ?? 0) + 1);
      const printed = printedAnnex(annex, profiles['Đảng – HD 05']).rows;
      expect(printed.filter(({ kind }) => kind === 'group')).toHaveLength(
        groups.filter((own) => own !== '').length,
      );
      expect(printed.at(-1)?.kind).not.toBe('group');
    }),
  );
});
