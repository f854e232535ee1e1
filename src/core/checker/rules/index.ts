// The registry of rules.
import { abbreviationBatchRules, abbreviationChecks } from './words/abbreviations';
import { abolishedChecks } from './words/abolished';
import { bulletChecks, bulletRules } from './signs/bullets';
import { capitalBatchRules, capitalChecks, capitalRules } from './words/capitals';
import { dashChecks } from './signs/dashes';
import { dateChecks } from './numbers/dates';
import { duplicateBatchRules } from './batch/duplicates';
import { figureChecks } from './numbers/figures';
import { nameChecks } from './words/names';
import { numberChecks, numberRules } from './numbers/numbers';
import { phraseChecks } from './words/listed-phrases';
import { punctuationChecks, punctuationRules } from './signs/punctuation';
import { repeatChecks } from './words/repeats';
import type { BatchRule, CheckRule, FixRule } from './rule';
import { secrecyChecks } from './words/secrecy';
import { sentenceRules } from './signs/sentences';
import { spacingRules } from './signs/spacing';
import { spellingChecks, spellingRules } from './words/spelling';
import { legacyEncoding, unicodeChecks, unicodeRules } from './signs/unicode';

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
