// The layout of Party documents from April 2018 to May 2026: Hướng dẫn 36-HD/VPTW, for whoever must make one again.
//
// Only parts of its text were at hand. Paper and margins are C, the samples of number, nation and hyphens A; where
// nothing is known to differ, the numbers of 05-HD stand, unverified for 36-HD (?).

import { hd05 } from './hd05';
import type { Profile } from './profile';

/** Party documents of 2018 to 2026. */
export const hd36: Profile = {
  ...hd05,
  wording: { ...hd05.wording, recipientEnd: ',' }, // B: 05-HD made it a semicolon
};
