// What the settings may be; the first test is checked by the compiler.
import {
  initialValue,
  noSettings,
  type Settings,
  settingDefinition,
  settingDefinitions,
  settingKeys,
} from '../../../src/core/model/settings';

test('a misspelled choice does not compile', () => {
  const settings: Settings = { ...noSettings(), style: 'Nhà nước – NĐ 30' };
  // @ts-expect-error: there is no such layout rule
  const misspelled: Settings['style'] = 'Nhà nước - NĐ 30';
  // @ts-expect-error: there is no such opening
  expect(settings.opening === 'Bao cáo').toBe(false);
  expect(settingDefinitions.style.choices).not.toContain(misspelled);
});

test('where nothing is set, the usual choice holds, and everything else is blank', () => {
  for (const key of settingKeys) expect(noSettings()[key]).toBe(settingDefinition(key).choices?.[0] ?? '');
});

test('set-up writes the usual choice, or the value that the definition names', () => {
  expect([initialValue('opening'), initialValue('documentType'), initialValue('period')]).toEqual([
    'Phụ lục',
    'Báo cáo',
    '',
  ]);
});

test('no setting has both choices and a value of its own to begin with', () => {
  const both = settingKeys.filter((key) => {
    const { choices, initial } = settingDefinition(key);
    return choices !== undefined && initial !== undefined;
  });
  expect(both).toEqual([]);
});
