import { noSettings, type Settings } from '../../src/core/model/settings';

/** Returns blank settings, with some values replaced. */
export function settingsWith(given: Partial<Settings>): Settings {
  return { ...noSettings(), ...given };
}
