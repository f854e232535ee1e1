import { DocumentLock } from '../../../local/google/stores/lock';

const [a, b, c] = [{}, {}, {}];

let lock: DocumentLock;
beforeEach(() => {
  lock = new DocumentLock();
});

describe('the document lock', () => {
  test('has one holder at a time, who may take it again', () => {
    expect([lock.take(a), lock.take(b), lock.take(a)]).toEqual([true, false, true]);
    lock.release(b);
    expect([lock.isHeldBy(a), lock.isHeldBy(b)]).toEqual([true, false]);
    lock.release(a);
    expect([lock.isHeldBy(a), lock.take(b)]).toEqual([false, true]);
  });

  test('goes to those who wait in the order they came', async () => {
    lock.take(a);
    const waits = [lock.wait(b, Number.POSITIVE_INFINITY), lock.wait(c, 60_000)];
    lock.release(a);
    expect(lock.isHeldBy(b)).toBe(true);
    lock.release(b);
    expect(await Promise.all(waits)).toEqual([true, true]);
    expect(lock.isHeldBy(c)).toBe(true);
  });

  test('never goes to somebody who waited in vain, or gave up', async () => {
    lock.take(a);
    const late = lock.wait(b, 0);
    const gone = lock.wait(c, 60_000);
    lock.release(c);
    expect(await Promise.all([late, gone])).toEqual([false, false]);
    lock.release(a);
    expect([lock.isHeldBy(b), lock.isHeldBy(c), lock.take(a)]).toEqual([false, false, true]);
  });
});
