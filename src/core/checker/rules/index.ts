// The registry of rules.

import { duplicateBatchRules } from './batch/duplicates';
import { dateChecks } from './numbers/dates';
import { figureChecks } from './numbers/figures';
import { numberChecks, numberRules } from './numbers/numbers';
import type { BatchRule, CheckRule, FixRule } from './rule';
import { bulletChecks, bulletRules } from './signs/bullets';
import { dashChecks } from './signs/dashes';
import { punctuationChecks, punctuationRules } from './signs/punctuation';
import { sentenceRules } from './signs/sentences';
import { spacingRules } from './signs/spacing';
import { legacyEncoding, unicodeChecks, unicodeRules } from './signs/unicode';
import { abbreviationBatchRules, abbreviationChecks } from './words/abbreviations';
import { abolishedChecks } from './words/abolished';
import { capitalBatchRules, capitalChecks, capitalRules } from './words/capitals';
import { phraseChecks } from './words/listed-phrases';
import { nameChecks } from './words/names';
import { repeatChecks } from './words/repeats';
import { secrecyChecks } from './words/secrecy';
import { spellingChecks, spellingRules } from './words/spelling';

/** Every fix that is made without asking, in the order of application. */
export const fixRules: readonly FixRule[] = [
  ...unicodeRules,
  ...bulletRules,
  ...spacingRules,
  ...punctuationRules,
  ...numberRules,
  ...spellingRules,
  ...capitalRules,
  ...sentenceRules,
];

/** Every check of one cell's text. */
export const checkRules: readonly CheckRule[] = [
  ...unicodeChecks,
  ...spellingChecks,
  ...bulletChecks,
  ...phraseChecks,
  ...repeatChecks,
  ...nameChecks,
  ...abolishedChecks,
  ...numberChecks,
  ...dateChecks,
  ...figureChecks,
  ...dashChecks,
  ...secrecyChecks,
  ...capitalChecks,
  ...abbreviationChecks,
  ...punctuationChecks,
];

/** Every check of all reports together. */
export const batchRules: readonly BatchRule[] = [
  ...abbreviationBatchRules,
  ...capitalBatchRules,
  ...duplicateBatchRules,
];

/** Of checks, and of U1, which looks at the units' names. */
const checkIds = [...[...checkRules, ...batchRules].map(({ id }) => id), 'U1'];

/** Ids of the rules that can be told to be silent about a text. */
export const ignorableIds: ReadonlySet<string> = new Set([...checkIds, legacyEncoding.rule]);

/** Ids of the rules that can be turned on and off; characters, bullets and spaces are always put right. */
export const switchableIds: ReadonlySet<string> = new Set([
  ...checkIds,
  ...fixRules.filter(({ scope }) => scope === 'item').map(({ id }) => id),
]);
