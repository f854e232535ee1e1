// Conditional formats: a ground by the first character of a cell of the same row.
import type { ColourRule } from '../../engine/book';
import { colourFormula, readColourFormula } from '../../engine/colour-rules';
import { exception, notModelled } from '../bridge';
import { badParameters, strict, unwrap } from '../strict';
import { Range } from './range';

/** The condition of a rule. */
export class BooleanCondition {
  constructor(private readonly formula: string) {}

  getCriteriaValues(): unknown[] {
    return [this.formula];
  }
}

/** A rule as the script passes it on. */
export class ConditionalFormatRule {
  constructor(readonly rule: ColourRule) {}

  getBooleanCondition(): BooleanCondition {
    return strict('BooleanCondition', new BooleanCondition(colourFormula(this.rule)));
  }
}

/** Returns a rule as the script sees it. */
export function strictRule(rule: ColourRule): ConditionalFormatRule {
  return strict('ConditionalFormatRule', new ConditionalFormatRule(rule));
}

/** Returns the rules that the script passed. */
export function rulesFrom(rules: unknown): ColourRule[] {
  if (!Array.isArray(rules)) throw badParameters('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
  return Array.from(rules, (rule) => {
    const found = unwrap(rule, ConditionalFormatRule);
    if (!found) throw badParameters('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]);
    return found.rule;
  });
}

/** A rule while the script builds it. */
export class ConditionalFormatRuleBuilder {
  private formula = '';
  private background = '';
  private ranges: Range[] = [];

  whenFormulaSatisfied(formula: unknown): this {
    this.formula = String(formula);
    return this;
  }

  setBackground(color: unknown): this {
    if (typeof color !== 'string')
      throw badParameters('SpreadsheetApp.ConditionalFormatRuleBuilder.setBackground', [color]);
    this.background = color;
    return this;
  }

  setRanges(ranges: unknown): this {
    const found = Array.isArray(ranges) ? Array.from(ranges, (range) => unwrap(range, Range)) : [];
    if (found.length === 0 || found.includes(undefined)) {
      throw badParameters('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [ranges]);
    }
    this.ranges = found.filter((range) => range !== undefined);
    return this;
  }

  build(): ConditionalFormatRule {
    const { formula, background, ranges } = this;
    if (ranges.length === 0) throw exception('A conditional format rule needs at least one range.');
    const read = readColourFormula(formula);
    if (!read || background === '') throw notModelled(`A conditional format by ${formula}`);
    const areas = ranges.map(({ area }) => ({ ...area }));
    return strictRule({ areas, ...read, background });
  }
}
