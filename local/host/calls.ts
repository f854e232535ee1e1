// How calls to Google's services are counted. The table below is the whole classification:
// a method it does not name (getRange, offset, getA1Notation, builders, Blob methods…) never leaves the script.

/** The class of a call: it asks the spreadsheet, changes it, reaches some other service, or never leaves the script. */
export type CallClass = 'read' | 'write' | 'other' | 'local';

/** The calls of one run. `local` ones are not counted at all. */
export interface Calls {
  read: number;
  write: number;
  other: number;
  /** How often each method was called, such as `Range.getValues`. */
  byMethod: Record<string, number>;
}

const table: Record<Exclude<CallClass, 'local'>, Record<string, string>> = {
  read: {
    Spreadsheet:
      'getSheets getSheetByName getName getSpreadsheetTimeZone getSpreadsheetLocale getProtections getEditors getOwner',
    Sheet:
      'getIndex getMaxRows getMaxColumns getLastRow getLastColumn getDataRange getProtections isSheetHidden getFrozenRows',
    Range:
      'getValue getValues getDisplayValue getDisplayValues getFormula getFormulas getNumberFormat getNumberFormats getNote getNotes getDataValidation getDataValidations isChecked',
    Protection: 'getDescription getEditors getUnprotectedRanges getRange canEdit canDomainEdit isWarningOnly',
  },
  write: {
    Spreadsheet: 'insertSheet deleteSheet moveActiveSheet setSpreadsheetTimeZone',
    Sheet:
      'setName setFrozenRows setColumnWidth setColumnWidths setRowHeight setHiddenGridlines setTabColor insertRowBefore insertRowAfter insertRowsBefore insertRowsAfter insertColumnsAfter deleteRow deleteRows deleteColumn deleteColumns appendRow protect hideSheet showSheet',
    Range:
      'setValue setValues setNumberFormat setNumberFormats setWrap setWrapStrategy setFontWeight setFontStyle setFontSize setFontFamily setFontColor setBackground setHorizontalAlignment setVerticalAlignment setBorder merge mergeAcross breakApart insertCheckboxes setDataValidation clearDataValidations setNote setNotes clearNote clear clearContent clearFormat protect',
    Protection:
      'setDescription addEditor addEditors removeEditor removeEditors setUnprotectedRanges setDomainEdit setWarningOnly remove',
  },
  other: {
    SpreadsheetApp: 'getUi flush',
    Spreadsheet: 'toast setActiveSheet',
    Sheet: 'activate',
    Range: 'activate',
    Ui: 'alert prompt showSidebar showModalDialog',
    Menu: 'addToUi',
    'Drive.Files': 'create get update remove copy export',
    'Drive.Permissions': 'create list update remove',
    CacheService: 'getDocumentCache getScriptCache getUserCache',
    Cache: 'get put remove',
    LockService: 'getDocumentLock',
    Lock: 'tryLock waitLock releaseLock hasLock',
    PropertiesService: 'getDocumentProperties getScriptProperties getUserProperties',
    Properties:
      'getProperty getProperties getKeys setProperty setProperties deleteProperty deleteAllProperties',
    Session: 'getActiveUser getEffectiveUser getScriptTimeZone',
    HtmlService: 'createHtmlOutput createHtmlOutputFromFile',
    Utilities: 'newBlob zip unzip formatDate getUuid sleep',
    ScriptApp: 'getAuthorizationInfo requireAllScopes',
  },
};

const classes = new Map<string, CallClass>(
  Object.entries(table).flatMap(([callClass, services]) =>
    Object.entries(services).flatMap(([service, methods]) =>
      methods
        .split(' ')
        .map((method): [string, CallClass] => [`${service}.${method}`, callClass as CallClass]),
    ),
  ),
);

/** The class of a method such as `Range.getValues`; whatever the table does not name is local. */
export function callClass(method: string): CallClass {
  return classes.get(method) ?? 'local';
}

/** Every counted method, for tests. */
export function countedMethods(): string[] {
  return [...classes.keys()];
}

/** A count of nothing yet. */
export function noCalls(): Calls {
  return { read: 0, write: 0, other: 0, byMethod: {} };
}

/** Whether a run may have changed what the host keeps: the workbook, the Drive, the properties. */
export function mayHaveChanged({ write, byMethod }: Calls): boolean {
  return (
    write > 0 ||
    Object.keys(byMethod).some((method) => /^(Drive\.(Files|Permissions)|Properties)\./.test(method))
  );
}

/** Counts one call of a method. */
export function countCall(calls: Calls, method: string): void {
  const kind = callClass(method);
  if (kind === 'local') return;
  calls[kind]++;
  calls.byMethod[method] = (calls.byMethod[method] ?? 0) + 1;
}
