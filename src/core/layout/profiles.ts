// The layout rules by the name the setting "Thể thức" gives them.

import { hd05 } from './hd05';
import { hd36 } from './hd36';
import { nd30 } from './nd30';
import type { Profile } from './profile';

/** The layout rules on offer. */
export const profiles = {
  'Đảng – HD 05': hd05,
  'Đảng – HD 36': hd36,
  'Nhà nước – NĐ 30': nd30,
} satisfies Record<string, Profile>;

/** The names of the layout rules, the usual one first. */
export const profileNames = Object.keys(profiles) as (keyof typeof profiles)[];

/** The layout rule of that name; of an unknown name, the first. */
export function profileNamed(name: string): Profile {
  return profiles[profileNames.find((known) => known === name) ?? 'Đảng – HD 05'];
}
