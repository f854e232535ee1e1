// Groups of units: which units stand together in the annex, and what a coordinator is told of them.
import { GROUP_HEADING, tabs } from '../grid/layout';
import { type Finding, finding } from '../model/finding';
import type { Unit } from '../model/unit';
import { fold } from '../text/vietnamese/fold';
import { namedUnits } from './decided';

/** A group of units; its name is empty where they have none. */
export interface UnitGroup {
  name: string;
  units: Unit[];
}

/**
 * Returns the units group by group: first those without a group, below whose name they would seem to stand, then each
 * group at its first unit, under the name that one has. Within a group they stay in their order.
 */
export function groupsOf(units: Unit[]): UnitGroup[] {
  const groups = new Map<string, UnitGroup>([['', { name: '', units: [] }]]);
  for (const unit of units) {
    const name = groupName(unit);
    const group = groups.get(fold(name)) ?? { name, units: [] };
    groups.set(fold(name), group);
    group.units.push(unit);
  }
  return [...groups.values()];
}

/**
 * A number before a name: the annex numbers its groups itself. Of single letters only the first four: others shorten
 * what follows, as in “H. Vị Xuyên”.
 */
const NUMBER = /^(?:(?:[IVX]+|\d+|[A-D])\s?[.)/:–-]\s|[IVX]+\.(?=\p{Lu}\p{Ll}))\s*/u;

function groupName({ group = '' }: Unit): string {
  return group.replace(NUMBER, '');
}

/** Returns what a coordinator is told of units without a group among others, and of groups that do not stand together. */
export function groupFindings(units: Unit[]): Finding[] {
  const without = groupsOf(units)[0]?.units ?? [];
  if (without.length === units.length) return [];
  const seen = new Set<string>();
  let last = '';
  let isAgain = false;
  const apart = units.filter((unit) => {
    const name = fold(groupName(unit));
    if (name === '') return false;
    if (name !== last) isAgain = seen.has(name);
    seen.add(name);
    last = name;
    return isAgain;
  });
  const tell = (rule: string, severity: 'warning' | 'info', found: Unit[], message: string) => {
    const names = namedUnits(found.map(({ name }) => name));
    const place = { tab: tabs.registry, cell: found[0]?.cell ?? '' };
    return found.length > 0 ? [finding(rule, severity, place, `${message}: ${names}.`)] : [];
  };
  return [
    ...tell(
      'no-group',
      'warning',
      without,
      `Chưa ghi cột “${GROUP_HEADING}” ở tab “${tabs.registry}” (ghi từng hàng, không gộp ô), nên đứng trước các nhóm trong phụ lục`,
    ),
    ...tell(
      'group-apart',
      'info',
      apart,
      `Không đứng liền nhóm của mình ở tab “${tabs.registry}”, nên phụ lục xếp về cùng nhóm`,
    ),
  ];
}
