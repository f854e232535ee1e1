// The registry of rules.
import { abbreviationBatchRules, abbreviationChecks } from './abbreviations';
import { abolishedChecks } from './abolished';
import { bulletChecks, bulletRules } from './bullets';
import { capitalBatchRules, capitalChecks, capitalRules } from './capitals';
import { dashChecks } from './dashes';
import { dateChecks } from './dates';
import { duplicateBatchRules } from './duplicates';
import { figureChecks } from './figures';
import { nameChecks } from './names';
import { numberChecks, numberRules } from './numbers';
import { phraseChecks } from './phrases';
import { punctuationChecks, punctuationRules } from './punctuation';
import { repeatChecks } from './repeats';
import type { BatchRule, CheckRule, FixRule } from './rule';
import { secrecyChecks } from './secrecy';
import { sentenceRules } from './sentences';
import { spacingRules } from './spacing';
import { spellingChecks, spellingRules } from './spelling';
import { legacyEncoding, unicodeChecks, unicodeRules } from './unicode';

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
