// Data validation: drop-down lists and tick boxes.
import { checkboxRule, type Validation } from '../../engine/book';
import { exception, notModelled } from '../bridge';
import { badParameters, strict } from '../strict';

/** A rule on what a cell takes; the script only passes it on. */
export class DataValidation {
  constructor(readonly rule: Validation) {}
}

/** A rule while the script builds it. */
export class DataValidationBuilder {
  private values: string[] | undefined;
  private isCheckbox = false;
  private allowInvalid = true;

  requireValueInList(values: unknown, showDropdown: unknown = true): this {
    if (!Array.isArray(values) || typeof showDropdown !== 'boolean') {
      throw badParameters('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values, showDropdown]);
    }
    this.values = values.map(String);
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    if (values.length > 0) throw notModelled('DataValidationBuilder.requireCheckbox(values)');
    this.isCheckbox = true;
    return this;
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.allowInvalid = allowInvalid;
    return this;
  }

  build(): DataValidation {
    const { values, allowInvalid } = this;
    if (this.isCheckbox) return strict('DataValidation', new DataValidation({ ...checkboxRule }));
    if (!values) throw exception('A data validation rule needs a criteria.');
    return strict('DataValidation', new DataValidation({ kind: 'list', values, allowInvalid, help: null }));
  }
}
