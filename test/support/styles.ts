// The layout rules that the setting "Thể thức" offers.
import { type Settings, settingDefinitions } from '../../src/core/model/settings';

/** The name of a layout rule. */
export type Style = Settings['style'];

/** The names of all layout rules, the default first. */
export const styles: readonly Style[] = settingDefinitions.style.choices;
