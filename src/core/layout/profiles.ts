// The layout rules on offer.

import type { Settings } from '../model/settings';
import { hd05 } from './hd05';
import { hd36 } from './hd36';
import { nd30 } from './nd30';
import type { Profile } from './profile';

/** The layout rules by the names that the setting "Thể thức" gives them. */
export const profiles: Record<Settings['style'], Profile> = {
  'Đảng – HD 05': hd05,
  'Đảng – HD 36': hd36,
  'Nhà nước – NĐ 30': nd30,
};
