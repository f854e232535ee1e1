import { NO_DECISION } from '../../../src/core/model/decision';
import { bannerText } from '../../../src/core/round/banner';
import { planLock, planOpen, reasonNotToLock, type TabLock } from '../../../src/core/round/lock-plan';

const today = { year: 2026, month: 6, day: 16 };
const common = { deadline: '15/6/2026', graceDays: '', contact: 'đồng chí A', today };
const LOCKED = { kind: 'locked', deadline: '15/06/2026', contact: 'đồng chí A' } as const;
const RETURNED = { kind: 'returned', day: '12/06/2026', comment: 'Thiếu số liệu.', until: '' } as const;
const OVER = '16/06/2026 (hết hạn)';
const APPROVED = '10/06/2026 (đã duyệt)';
const approved = { ...NO_DECISION, kind: 'approved', at: '10/06/2026 08:00' } as const;
const returned = { ...NO_DECISION, kind: 'returned', comment: 'Thiếu số liệu.' } as const;

const tab = (given: Partial<TabLock> = {}, decided: Partial<TabLock['decision']> = {}): TabLock => ({
  reason: undefined,
  isByHand: false,
  banner: '',
  isOfOtherPeriod: false,
  ...given,
  decision: { ...NO_DECISION, ...given.decision, ...decided },
});

test.each([
  ['an open tab is locked', tab(), { reason: OVER, banner: LOCKED, word: 'locked' }],
  [
    'one that was locked on another day keeps its reason',
    tab({ reason: '15/06/2026 (hết hạn)' }),
    { reason: '15/06/2026 (hết hạn)', banner: LOCKED, word: 'locked' },
  ],
  [
    'one that is approved keeps its lock and its banner',
    tab({ decision: approved, reason: APPROVED }),
    { reason: APPROVED, word: 'locked' },
  ],
  [
    'one that is approved and yet open is locked as approved',
    tab({ decision: approved }),
    { reason: APPROVED, banner: { kind: 'approved', day: '10/06/2026' }, word: 'locked' },
  ],
  [
    'one whose approval was taken back is locked by the deadline',
    tab({ reason: APPROVED }),
    { reason: OVER, banner: LOCKED, word: 'locked' },
  ],
  ['the tab of an exempt unit is left', tab({}, { exempt: 'Giải thể' }), { left: 'exempt' }],
  ['one of another period is left', tab({ isOfOtherPeriod: true }), { left: 'otherPeriod' }],
  ['an exception that names no day is told of', tab({}, { openUntil: 'mai' }), { left: 'unclearDay' }],
  [
    'one that is open until today stays open, and says so',
    tab({}, { openUntil: '16/6/2026' }),
    { banner: { kind: 'reopened', until: '16/06/2026' }, word: 'openUntil' },
  ],
  [
    'one that was locked before the exception is opened',
    tab({ reason: OVER }, { openUntil: '18/6/2026' }),
    { reason: null, banner: { kind: 'reopened', until: '18/06/2026' }, word: 'openUntil' },
  ],
  [
    'an exception that is past counts no more',
    tab({}, { openUntil: '15/6/2026' }),
    { reason: OVER, banner: LOCKED, word: 'locked' },
  ],
  [
    'an exception does not open what is approved',
    tab({ decision: approved, reason: APPROVED }, { openUntil: '18/6/2026' }),
    { reason: APPROVED, word: 'locked' },
  ],
  [
    'a unit that was asked for changes goes on reading which',
    tab({ decision: returned, banner: bannerText(RETURNED) }, { openUntil: '18/6/2026' }),
    { word: 'openUntil' },
  ],
  [
    'a unit that was asked for changes reads which again, when its locked tab is opened',
    tab({ decision: returned, banner: bannerText(LOCKED), reason: OVER }, { openUntil: '18/6/2026' }),
    { reason: null, banner: { ...RETURNED, day: '16/06/2026', until: '18/06/2026' }, word: 'openUntil' },
  ],
])('at the deadline, %s', (_, now, plan) => {
  expect(planLock(now, common)).toEqual(plan);
});

test.each([
  ['a tab that is open stays as it is', tab(), {}],
  [
    'one that the deadline locked is opened',
    tab({ reason: OVER, banner: bannerText(LOCKED) }),
    { reason: null, banner: null, word: 'open' },
  ],
  [
    'one whose unit may type until a later day says so',
    tab({ reason: OVER, banner: bannerText(LOCKED) }, { openUntil: '18/6/2026' }),
    { reason: null, banner: null, word: 'openUntil' },
  ],
  ['one that is approved stays locked', tab({ decision: approved, reason: APPROVED }), { word: 'locked' }],
  [
    'one whose approval was taken back is opened',
    tab({ reason: APPROVED, banner: bannerText({ kind: 'approved', day: '10/06/2026' }) }),
    { reason: null, banner: null, word: 'open' },
  ],
  [
    'a unit that was asked for changes reads which again',
    tab({ decision: returned, reason: OVER, banner: bannerText(LOCKED) }),
    { reason: null, banner: { ...RETURNED, day: '16/06/2026' }, word: 'open' },
  ],
  [
    'what an interrupted run left is mended',
    tab({ banner: bannerText(LOCKED) }, { lock: 'Khóa' }),
    { banner: null, word: 'open' },
  ],
  ['a tab that Google refused to lock is open', tab({}, { lock: 'Chưa khóa được' }), { word: 'open' }],
  [
    'a tab that somebody locked by hand is said to be neither',
    tab({ isByHand: true }, { lock: 'Chưa khóa được' }),
    { word: 'unknown' },
  ],
])('opening all, %s', (_, now, plan) => {
  expect(planOpen(now, common)).toEqual(plan);
});

test.each([
  ['15/6/2026', '', 16, ''],
  ['15/6/2026', '', 15, 'đến hết ngày 15/06/2026'],
  ['15/6/2026', '2', 17, 'đến hết ngày 17/06/2026'],
  ['15/6/2026', '2', 18, ''],
  ['', '', 16, 'chưa ghi Hạn gửi'],
  ['giữa tháng', '', 16, 'chưa ghi Hạn gửi'],
])(
  'with the deadline %j and %j days more, on June %i locking is refused with %j',
  (deadline, graceDays, day, told) => {
    const reason = reasonNotToLock({ ...common, deadline, graceDays, today: { ...today, day } });
    if (told === '') expect(reason).toBe('');
    else expect(reason).toContain(told);
  },
);
