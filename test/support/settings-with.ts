import { noSettings, type Settings } from '../../src/core/model/settings';

/** Settings that are blank but for what is given. */
export function settingsWith(given: Partial<Settings>): Settings {
  return { ...noSettings(), ...given };
}
