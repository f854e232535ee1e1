// How calls to Google's services are counted.

/** The class of a call: it asks the spreadsheet, changes it, reaches some other service, or never leaves the script. */
export type CallClass = 'read' | 'write' | 'other' | 'local';

/** The calls of one run; local ones are not counted. */
export interface Calls {
  read: number;
  write: number;
  other: number;
  /** How often each method was called, such as `Range.getValues`. */
  byMethod: Record<string, number>;
}

/** Every method that the host has, by class and service. */
const methods: Record<CallClass, Record<string, string>> = {
  read: {
    Spreadsheet: 'getSheets getSpreadsheetTimeZone getOwner getEditors',
    Sheet:
      'getMaxRows getMaxColumns getLastRow getLastColumn getDataRange getProtections getFilter isSheetHidden isRowHiddenByUser isRowHiddenByFilter getConditionalFormatRules',
    Range: 'getValue getValues getFormula getFormulas getNumberFormat getRichTextValues getMergedRanges',
    Protection: 'getDescription getEditors canEdit canDomainEdit isWarningOnly getUnprotectedRanges',
  },
  write: {
    Spreadsheet: 'insertSheet deleteSheet setSpreadsheetTimeZone',
    Sheet:
      'setName setFrozenRows setColumnWidth appendRow insertRowBefore insertRowsAfter insertColumnsAfter deleteRow deleteRows deleteColumns protect hideSheet setConditionalFormatRules setTabColor',
    Range:
      'setValue setValues setRichTextValues setNumberFormat setWrap setFontWeight setFontStyle setFontSize setFontColor setBackground setHorizontalAlignment setVerticalAlignment setBorder merge breakApart insertCheckboxes setDataValidation clearDataValidations moveTo',
    TextFinder: 'replaceAllWith',
    Protection: 'setDescription addEditor addEditors removeEditors setDomainEdit remove',
  },
  other: {
    SpreadsheetApp: 'getUi flush',
    Spreadsheet: 'toast setActiveSheet',
    Range: 'activate',
    Ui: 'alert prompt showSidebar showModalDialog',
    Menu: 'addToUi',
    'Drive.Files': 'create get list update remove copy export',
    'Drive.Permissions': 'create list update remove',
    'Docs.Documents': 'get batchUpdate',
    CacheService: 'getUserCache',
    Cache: 'get put remove',
    LockService: 'getDocumentLock',
    Lock: 'tryLock releaseLock',
    PropertiesService: 'getDocumentProperties getUserProperties',
    Properties: 'getProperty getProperties setProperty setProperties deleteProperty',
    Session: 'getActiveUser getEffectiveUser',
    HtmlService: 'createHtmlOutput createHtmlOutputFromFile',
    Utilities: 'newBlob zip unzip formatDate getUuid sleep',
    ScriptApp: 'requireAllScopes',
  },
  local: {
    SpreadsheetApp: 'getActive newDataValidation newConditionalFormatRule newRichTextValue',
    Spreadsheet: 'getId getActiveSheet',
    Sheet: 'getName getSheetId getRange',
    Range: 'getSheet getRow getColumn getLastRow getLastColumn getA1Notation createTextFinder',
    TextFinder: 'matchCase matchEntireCell',
    DataValidationBuilder: 'requireValueInList requireCheckbox setAllowInvalid build',
    ConditionalFormatRuleBuilder: 'whenFormulaSatisfied setBackground setRanges build',
    ConditionalFormatRule: 'getBooleanCondition',
    BooleanCondition: 'getCriteriaValues',
    RichTextValueBuilder: 'setText setLinkUrl build',
    RichTextValue: 'getLinkUrl',
    Ui: 'createMenu',
    Menu: 'addItem addSeparator',
    PromptResponse: 'getSelectedButton getResponseText',
    HtmlOutput: 'getContent setTitle setWidth setHeight',
    Blob: 'getDataAsString setContentType getName copyBlob',
    User: 'getEmail',
  },
};

const classes = new Map<string, CallClass>(
  Object.entries(methods).flatMap(([callClass, services]) =>
    Object.entries(services).flatMap(([service, names]) =>
      names.split(' ').map((name): [string, CallClass] => [`${service}.${name}`, callClass as CallClass]),
    ),
  ),
);

/** Returns the names of all methods that the host has, such as `Range.getValues`. */
export function knownMethods(): string[] {
  return [...classes.keys()];
}

/** Returns the class of a method such as `Range.getValues`; throws for one that the host does not have. */
export function callClass(method: string): CallClass {
  const found = classes.get(method);
  if (!found) throw new Error(`${method} is in no class of calls.ts`);
  return found;
}

/** Returns the count of a run that has not called anything yet. */
export function noCalls(): Calls {
  return { read: 0, write: 0, other: 0, byMethod: {} };
}

/** Returns whether a run may have changed what the host keeps: the workbook, the Drive, the properties. */
export function mayHaveChanged({ write, byMethod }: Calls): boolean {
  return (
    write > 0 ||
    Object.keys(byMethod).some((method) =>
      /^(Drive\.(Files|Permissions)|Docs\.Documents|Properties)\./.test(method),
    )
  );
}

/** Counts one call of a method; throws for a method that the host does not have. */
export function countCall(calls: Calls, method: string): void {
  const kind = callClass(method);
  if (kind === 'local') return;
  calls[kind]++;
  calls.byMethod[method] = (calls.byMethod[method] ?? 0) + 1;
}
