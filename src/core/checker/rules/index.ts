// The registry: every rule of every kind. `legacyEncoding`, which is asked before any of them, stands by itself.

import { dateChecks } from './numbers/dates';
import { figureChecks } from './numbers/figures';
import { numberChecks, numberRules } from './numbers/numbers';
import type { BatchRule, CheckRule, FixRule } from './rule';
import { bulletChecks, bulletRules } from './signs/bullets';
import { dashChecks } from './signs/dashes';
import { legacyEncoding } from './signs/encoding';
import { punctuationChecks, punctuationRules } from './signs/punctuation';
import { sentenceRules } from './signs/sentences';
import { spacingRules } from './signs/spacing';
import { unicodeChecks, unicodeRules } from './signs/unicode';
import { abbreviationBatchRules, abbreviationChecks } from './words/abbreviations';
import { abolishedChecks } from './words/abolished';
import { capitalBatchRules, capitalChecks, capitalRules } from './words/capitals';
import { duplicateBatchRules } from './words/duplicates';
import { phraseChecks } from './words/listed-phrases';
import { nameChecks, unitNameChecks } from './words/names';
import { repeatChecks } from './words/repeats';
import { secrecyChecks } from './words/secrecy';
import { spellingChecks, spellingRules } from './words/spelling';

/** Every fix that is made without asking, in the order in which they are made. */
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

/** Every check of a unit's name in the registry. */
export const unitNameRules: readonly CheckRule[] = unitNameChecks;

/** Every check of all reports together. */
export const batchRules: readonly BatchRule[] = [
  ...abbreviationBatchRules,
  ...capitalBatchRules,
  ...duplicateBatchRules,
];

const codesOfChecks = [...checkRules, ...unitNameRules, ...batchRules].map(({ code }) => code);

/** Codes of the rules that can be told to be silent about a text. */
export const ignorableCodes: ReadonlySet<string> = new Set([...codesOfChecks, legacyEncoding.code]);

/** Codes of the rules that can be turned on and off. What is put right in a whole cell always is: characters, bullets, spaces. */
export const switchableCodes: ReadonlySet<string> = new Set([
  ...codesOfChecks,
  ...fixRules.filter(({ scope }) => scope === 'item').map(({ code }) => code),
]);
