// What “Sửa tất cả” offers, by slips of every kind that were put into clean text.
import { judgeRules } from '../support/slips/judged';

const SLIPS = 300;
const LEAST_RIGHT = 0.99;

test('“Sửa tất cả” offers only proposals that are right in 99 of 100 places', () => {
  const offered = judgeRules(SLIPS).filter(({ isGuess, proposed }) => !isGuess && proposed > 0);
  expect(offered.length).toBeGreaterThan(20);
  const wrong = offered.filter(({ right, proposed }) => right < proposed * LEAST_RIGHT);
  expect(wrong.map(({ id, right, proposed, samples }) => [id, right, proposed, ...samples.wrong])).toEqual(
    [],
  );
});
