// Data validation: drop-down lists and tick boxes.
import type { Validation } from '../../engine/book';
import { exception, notModelled } from '../bridge';
import { badParameters, type EnumValue, enumeration, strict } from '../strict';

/** The criteria the host models. */
export const DataValidationCriteria = enumeration(
  'SpreadsheetApp.DataValidationCriteria',
  'CHECKBOX',
  'VALUE_IN_LIST',
);

/** A rule on what a cell takes. */
export class DataValidation {
  constructor(readonly rule: Validation) {}

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string | null {
    return this.rule.help;
  }

  getCriteriaType(): EnumValue {
    return DataValidationCriteria[this.rule.kind === 'list' ? 'VALUE_IN_LIST' : 'CHECKBOX'];
  }

  getCriteriaValues(): unknown[] {
    return this.rule.kind === 'list' ? [Array.from(this.rule.values), true] : [];
  }
}

/** A rule while the script builds it. */
export class DataValidationBuilder {
  private kind: Validation['kind'] | undefined;
  private values: string[] = [];
  private allowInvalid = true;
  private help: string | null = null;

  requireValueInList(values: unknown, showDropdown: unknown = true): this {
    if (!Array.isArray(values) || typeof showDropdown !== 'boolean') {
      throw badParameters('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values, showDropdown]);
    }
    this.kind = 'list';
    this.values = values.map(String);
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    if (values.length > 0) throw notModelled('DataValidationBuilder.requireCheckbox(values)');
    this.kind = 'checkbox';
    return this;
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.allowInvalid = allowInvalid;
    return this;
  }

  setHelpText(help: string): this {
    this.help = String(help);
    return this;
  }

  build(): DataValidation {
    const { kind, values, allowInvalid, help } = this;
    if (!kind) throw exception('A data validation rule needs a criteria.');
    return strict('DataValidation', new DataValidation({ kind, values, allowInvalid, help }));
  }
}
