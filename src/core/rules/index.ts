// The registry of rules.
import { bulletRules } from './bullets';
import { numberRules } from './numbers';
import type { FixRule } from './rule';
import { sentenceRules } from './sentences';
import { spacingRules } from './spacing';
import { unicodeRules } from './unicode';

/** Every fix that is made without asking, in the order of application. */
export const fixRules: readonly FixRule[] = [
  ...unicodeRules,
  ...bulletRules,
  ...spacingRules,
  ...numberRules,
  ...sentenceRules,
];
