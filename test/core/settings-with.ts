import { type Settings, settingKeys } from '../../src/core/settings';

/** Settings that are blank but for what is given. */
export function settingsWith(given: Partial<Settings>): Settings {
  const blank = Object.fromEntries(settingKeys.map((key) => [key, ''])) as Settings;
  return { ...blank, ...given };
}
