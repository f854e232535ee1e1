// The layout of Party documents from April 2018 to May 2026: Hướng dẫn 36-HD/VPTW, for whoever must make one again. Its
// sizes are those of 05-HD/VPTW, and its lines are at least 18 pt apart.

import { hd05 } from './hd05';
import type { Profile } from './profile';

/** Party documents of 2018 to 2026. */
export const hd36: Profile = {
  ...hd05,
  wording: { ...hd05.wording, recipientEnd: ',' },
};
