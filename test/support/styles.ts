// The layout rules that the setting "Thể thức" offers.
import { type Settings, settingDefinitions } from '../../src/core/model/settings';

/** The name of a layout rule. */
export type Style = Settings['style'];

/** Every layout rule by its name, the usual one first. */
export const styles: readonly Style[] = settingDefinitions.style.choices;
