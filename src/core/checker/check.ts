// From reports to findings: what stops the annex, and what the people concerned should know.
import { placeKey } from '../grid/a1';
import type { Cell } from '../grid/cells';
import { boxes, tabs } from '../grid/layout';
import type { Entry } from '../model/entry';
import { type Finding, finding } from '../model/finding';
import { settingDefinitions } from '../model/settings';
import type { Unit } from '../model/unit';
import { declaresNothing, hasItems, isUnreadable, type UnitReport } from '../model/unit';
import { proseOf } from '../text/prose';
import { aboutText, findingAt } from './entry-finding';
import type { Writing } from './entry-text';
import { readEntry } from './read-entry';
import { batchRules, checkRules, unitNameRules } from './rules';
import { inOrder } from './rules/ranges';
import type { CheckContext } from './rules/rule';
import { explainedIn } from './rules/words/abbreviations';

/**
 * Returns the findings about a unit's report; the safe fixes are listed by `consolidate`. Once the deadline has passed
 * (`isOverdue`) the annex no longer waits for an empty tab.
 */
export function checkReport(report: UnitReport, isOverdue: boolean, context: CheckContext): Finding[] {
  const { unit, tab, entries, findings } = report;
  const explained = new Set<string>();
  return [
    ...findings,
    ...checkDeclaration(report, isOverdue),
    ...entries.flatMap((entry) => {
      const found = checkEntry(unit.name, tab, entry, { ...context, explained });
      for (const word of explainedIn([entry.text])) explained.add(word);
      return found;
    }),
  ];
}

/** Finds an empty tab that is not declared as meant, and a declaration that is not true. */
function checkDeclaration(report: UnitReport, isOverdue: boolean): Finding[] {
  const { unit, tab, nothingToReport } = report;
  const place = { unit: unit.name, tab };
  if (hasItems(report) && nothingToReport) {
    const message = `Tab “${tab}” vừa có nội dung vừa đánh dấu “${boxes.nothingToReport}”; nội dung vẫn được tổng hợp. Bỏ dấu nếu có nội dung, hoặc xóa nội dung.`;
    return [finding('false-declaration', 'warning', place, message)];
  }
  if (!hasItems(report) && !declaresNothing(report) && !isUnreadable(report)) {
    if (isOverdue) {
      const message = `Đơn vị “${unit.name}” chưa nhập nội dung dù đã hết hạn gửi: phụ lục làm theo mục “${settingDefinitions.missingUnits.label}” của tab “${tabs.settings}”.`;
      return [finding('empty-tab', 'warning', place, message)];
    }
    const message = `Đơn vị “${unit.name}” chưa nhập nội dung: nhập vào tab “${tab}”, hoặc đánh dấu “${boxes.nothingToReport}”.`;
    return [finding('empty-tab', 'error', place, message)];
  }
  return [];
}

/** The most findings of one rule in one cell that are listed; the last one counts the rest. */
const TOLD_BY_A_RULE = 50;

/** Returns the findings about the text of one entry, in the order of the text. */
export function checkEntry(unit: string, tab: string, entry: Entry, context: CheckContext): Finding[] {
  const { cell, clean } = entry;
  const isIgnored = ({ rule, start, end }: Pick<Finding, 'rule' | 'start' | 'end'>) =>
    context.dictionary.ignores(rule, entry.text.slice(start, end));
  const right = context.dictionary.rightIn(clean.prose);
  const errors = clean.errors.map((error): Finding => ({ ...error, severity: 'error', unit, tab, cell }));
  const found = checkRules
    .filter((rule) => context.dictionary.uses(rule))
    .flatMap((rule) => {
      const alarms = rule
        .find(clean.prose, context)
        .filter(
          ({ start, end }) =>
            !right.some((place) => place.start <= start && end <= place.end) &&
            !isIgnored({ rule: rule.code, ...clean.typedRange(start, end) }),
        );
      const rest = alarms.splice(TOLD_BY_A_RULE).length;
      const { code, severity, message, isGuess } = rule;
      const own = alarms.map(
        (alarm): Finding => ({
          rule: code,
          severity,
          ...findingAt({ unit, tab }, entry, { message, ...alarm }),
          ...(isGuess && { isGuess }),
        }),
      );
      return withRest(own, rest);
    });
  return [...errors.filter((error) => !isIgnored(error)), ...inOrder(yielded(found))];
}

const yielding = new Set(checkRules.filter((rule) => rule.yields).map(({ code }) => code));

/** Leaves out what a rule finds that is to be silent where another one has a proposal. */
function yielded(found: Finding[]): Finding[] {
  const proposals = found.filter(({ rule, suggestions }) => suggestions.length > 0 && !yielding.has(rule));
  const isTold = ({ start, end }: Finding) => proposals.some((one) => one.start < end && start < one.end);
  return found.filter((one) => !yielding.has(one.rule) || !isTold(one));
}

/** Returns the findings of one rule in one cell, the last of which tells how many more there are. */
function withRest(found: Finding[], rest: number): Finding[] {
  const last = found[found.length - 1];
  if (rest > 0 && last) last.message += ` Còn ${rest} chỗ nữa trong ô này.`;
  return found;
}

/**
 * Returns the findings about one cell of the content column by itself, the safe fixes included; undefined when the cell
 * is blank. `formula` is empty where the cell holds none.
 */
export function checkCell(
  { unit, tab, cell }: { unit: string; tab: string; cell: string },
  value: Cell | undefined,
  formula: string,
  context: CheckContext & Writing,
): Finding[] | undefined {
  const reading = readEntry(cell, value, formula, context);
  if (!reading) return undefined;
  const { entry, findings } = reading;
  return [
    ...findings.map((found) => ({ ...found, unit, tab })),
    ...checkEntry(unit, tab, entry, context),
    ...fixesOf(unit, tab, entry),
  ];
}

/** Returns the findings that only all reports together show. */
export function checkBatch(reports: UnitReport[], context: CheckContext): Finding[] {
  const textOf = new Map(
    reports.flatMap(({ tab, entries }) => entries.map(({ cell, text }) => [placeKey({ tab, cell }), text])),
  );
  const isIgnored = (one: Finding) =>
    context.dictionary.ignores(one.rule, textOf.get(placeKey(one))?.slice(one.start, one.end) ?? '');
  return batchRules
    .filter((rule) => context.dictionary.uses(rule))
    .flatMap((rule) => {
      const byCell = new Map<string, Finding[]>();
      for (const found of rule.find(reports, context)) {
        const { code, severity, isGuess } = rule;
        const one: Finding = { rule: code, severity, ...found, ...(isGuess && { isGuess }) };
        if (isIgnored(one)) continue;
        const own = byCell.get(placeKey(one));
        if (own) own.push(one);
        else byCell.set(placeKey(one), [one]);
      }
      return [...byCell.values()].flatMap((found) => withRest(found, found.splice(TOLD_BY_A_RULE).length));
    });
}

/**
 * Checks a unit's name, which is printed as it stands in the registry, so that a slip in it is an error; `typed` is the
 * name with the spaces that were typed.
 */
export function checkUnitName(unit: Unit, typed: string, context: CheckContext): Finding[] {
  const { name } = unit;
  const prose = proseOf(name);
  return unitNameRules
    .filter((rule) => context.dictionary.uses(rule))
    .flatMap(({ code, severity, message, find }) =>
      find(prose, context)
        // Where it was typed with surplus spaces the whole name is shown, and may have been ignored.
        .filter(({ start, end }) =>
          [name.slice(start, end), name].every((text) => !context.dictionary.ignores(code, text)),
        )
        .map(({ start, end, suggestions = [] }) => {
          const words = aboutText(name.slice(start, end), message, suggestions);
          const place = { unit: name, tab: tabs.registry, cell: unit.cell, length: typed.length };
          const whole = finding(code, severity, place, words);
          // Offsets would be wrong where the name was typed with surplus spaces.
          return typed === name ? { ...whole, start, end, suggestions } : whole;
        }),
    );
}

/** Returns the safe fixes of one entry as findings. */
export function fixesOf(unit: string, tab: string, { cell, clean }: Entry): Finding[] {
  // Not spread: for the fixes of a long cell that takes a hundred times as long.
  return clean.fixes.map(({ rule, start, end, message, suggestions }) => ({
    rule,
    severity: 'fixed',
    unit,
    tab,
    cell,
    start,
    end,
    message,
    suggestions,
  }));
}
