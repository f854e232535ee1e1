// The registry: every rule of every kind. `legacyEncoding`, which is asked before any of them, stands by itself.

import { EVERY_RULE } from '../../wording/dictionary';
import { dateChecks } from './numbers/dates';
import { documentNumberChecks, documentNumberRules } from './numbers/document-numbers';
import { figureChecks } from './numbers/figures';
import { yearChecks, yearRules } from './numbers/years';
import type { BatchRule, CheckRule, FixRule } from './rule';
import { bulletRules, letterBatchRules, letterRules } from './signs/bullets';
import { dashChecks } from './signs/dashes';
import { legacyEncoding } from './signs/encoding';
import { noteMarkChecks } from './signs/note-marks';
import { numberingBatchRules, numberingChecks } from './signs/numbering';
import { punctuationChecks, punctuationRules } from './signs/punctuation';
import { sentenceRules } from './signs/sentences';
import { spacingRules } from './signs/spacing';
import { unicodeChecks, unicodeRules } from './signs/unicode';
import { abbreviationBatchRules, abbreviationChecks } from './words/abbreviations';
import { abolishedChecks } from './words/abolished';
import { capitalBatchRules, capitalChecks, capitalRules } from './words/capitals';
import { copyBatchRules } from './words/copies';
import { duplicateBatchRules } from './words/duplicates';
import { houseStyleChecks } from './words/house-style';
import { phraseChecks } from './words/listed-phrases';
import { nameChecks, unitNameRules } from './words/names';
import { repeatChecks } from './words/repeats';
import { secrecyChecks } from './words/secrecy';
import { spellingChecks, spellingRules } from './words/spelling';
import { wrongWordChecks } from './words/wrong-words';

export { unitNameRules };

/** Every fix that is made without asking, in the order in which they are made. */
export const fixRules: readonly FixRule[] = [
  ...letterRules,
  ...unicodeRules,
  ...bulletRules,
  ...spacingRules,
  ...punctuationRules,
  ...documentNumberRules,
  ...yearRules,
  ...spellingRules,
  ...capitalRules,
  ...sentenceRules,
];

/** Every check of one cell's text. */
export const checkRules: readonly CheckRule[] = [
  ...unicodeChecks,
  ...spellingChecks,
  ...numberingChecks,
  ...phraseChecks,
  ...repeatChecks,
  ...nameChecks,
  ...abolishedChecks,
  ...documentNumberChecks,
  ...yearChecks,
  ...dateChecks,
  ...figureChecks,
  ...dashChecks,
  ...secrecyChecks,
  ...capitalChecks,
  ...abbreviationChecks,
  ...punctuationChecks,
  ...noteMarkChecks,
  ...wrongWordChecks,
  ...houseStyleChecks,
];

/** Every check of all reports together. */
export const batchRules: readonly BatchRule[] = [
  ...letterBatchRules,
  ...numberingBatchRules,
  ...abbreviationBatchRules,
  ...capitalBatchRules,
  ...duplicateBatchRules,
  ...copyBatchRules,
];

const codesOfChecks = [...checkRules, ...unitNameRules, ...batchRules].map(({ code }) => code);

/** What may be told to be silent about a text: codes of rules, or every rule. */
export const ignorableCodes: ReadonlySet<string> = new Set([
  ...codesOfChecks,
  legacyEncoding.code,
  EVERY_RULE,
]);

/**
 * Codes of the rules that can be turned on and off. Fixes of a whole cell are always made: characters, bullets, spaces.
 */
export const switchableCodes: ReadonlySet<string> = new Set([
  ...codesOfChecks,
  ...fixRules.filter(({ scope }) => scope === 'item').map(({ code }) => code),
]);
