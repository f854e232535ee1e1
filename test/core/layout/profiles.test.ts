// Every layout rule that the settings offer has its measurements: the compiler checks it.
import { profiles } from '../../../src/core/layout/profiles';
import { styles } from '../../support/styles';

test('a choice of the setting “Thể thức” without a profile does not compile', () => {
  const { 'Đảng – HD 36': left, ...others } = profiles;
  // @ts-expect-error: a profile is missing
  const lacking: typeof profiles = others;
  expect(Object.values(lacking)).not.toContain(left);
  expect(Object.keys(lacking)).toHaveLength(styles.length - 1);
});
