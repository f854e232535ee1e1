import type { Result } from '../../../src/contract/result';
import { type SharingPage, shareAll } from '../../../src/pages/share/share-all';

const EMAILS = ['a@x.vn', 'b@x.vn', 'c@x.vn'];
const done: Result<null> = { ok: true, value: null };
const busy: Result<null> = { ok: false, message: 'chờ', isBusy: true };

/** Google's answers to each address in turn, the last one again and again; and what the page saw. */
function pageWith(answers: Record<string, (Result<null> | Error)[]>, stopAt = '') {
  const seen = { asked: [] as string[], waits: [] as number[], progress: [] as number[], most: 0 };
  let isStopped = false;
  let under = 0;
  const page: SharingPage = {
    async share(email) {
      seen.asked.push(email);
      seen.most = Math.max(seen.most, ++under);
      await Promise.resolve();
      under--;
      if (stopAt === email) isStopped = true;
      const [answer = done, ...rest] = answers[email] ?? [];
      if (rest.length > 0) answers[email] = rest;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    isStopped: () => isStopped,
    wait: async (seconds) => {
      seen.waits.push(seconds);
      if (stopAt === 'wait') isStopped = true;
    },
    progress: (done) => seen.progress.push(done),
    failureText: ({ message }) => `không rõ: ${message}`,
  };
  return { page, seen };
}

test('each address is shared with once, one after the other, and each is counted', async () => {
  const { page, seen } = pageWith({});
  expect(await shareAll(EMAILS, page)).toEqual({ done: EMAILS, failed: [], left: [], halt: '' });
  expect(seen).toEqual({ asked: EMAILS, waits: [], progress: [1, 2, 3], most: 1 });
});

test('a refused address is told with its reason, and the rest go on', async () => {
  const { page, seen } = pageWith({ 'b@x.vn': [{ ok: false, message: 'không có tài khoản' }] });
  expect(await shareAll(EMAILS, page)).toEqual({
    done: ['a@x.vn', 'c@x.vn'],
    failed: [{ email: 'b@x.vn', problem: 'không có tài khoản' }],
    left: [],
    halt: '',
  });
  expect(seen.progress).toEqual([1, 2, 3]);
});

test('where Google wants to be asked later, it is, longer each time, and the rest go on', async () => {
  const { page, seen } = pageWith({ 'b@x.vn': [busy, busy, done] });
  expect((await shareAll(EMAILS, page)).done).toEqual(EMAILS);
  expect(seen.asked).toEqual(['a@x.vn', 'b@x.vn', 'b@x.vn', 'b@x.vn', 'c@x.vn']);
  expect(seen.waits[1]).toBeGreaterThan(seen.waits[0] ?? 0);
});

test('where Google stays busy it ends, and tells what is left to do', async () => {
  const { page, seen } = pageWith({ 'b@x.vn': [busy] });
  expect(await shareAll(EMAILS, page)).toEqual({
    done: ['a@x.vn'],
    failed: [],
    left: ['b@x.vn', 'c@x.vn'],
    halt: 'chờ',
  });
  expect(seen.asked.filter((email) => email === 'b@x.vn')).toHaveLength(seen.waits.length + 1);
});

test('an answer that never came ends it, as nobody knows what it was', async () => {
  const { page, seen } = pageWith({ 'b@x.vn': [new Error('mất mạng')] });
  expect(await shareAll(EMAILS, page)).toMatchObject({
    done: ['a@x.vn'],
    left: ['b@x.vn', 'c@x.vn'],
    halt: 'không rõ: mất mạng',
  });
  expect(seen.asked).toHaveLength(2);
});

test('stopped, it ends after the address it is at', async () => {
  const { page } = pageWith({}, 'a@x.vn');
  expect(await shareAll(EMAILS, page)).toMatchObject({
    done: ['a@x.vn'],
    left: ['b@x.vn', 'c@x.vn'],
    halt: '',
  });
});

test('stopped while it waits, it asks no more', async () => {
  const { page, seen } = pageWith({ 'a@x.vn': [busy] }, 'wait');
  expect(await shareAll(EMAILS, page)).toMatchObject({ done: [], left: EMAILS, halt: '' });
  expect([seen.asked, seen.waits.length]).toEqual([['a@x.vn'], 1]);
});
