import fc from 'fast-check';
import { cleanEntry } from '../../../src/core/checker/entry-text';
import type { Remark } from '../../../src/core/model/finding';
import { anyCharacter } from '../../support/any-character';
import { seedEntries, seedLines } from '../../support/fixtures/annex-2022';

function texts(typed: string): string[] {
  return cleanEntry(typed).items.map(({ text }) => text);
}

/** The fixes as `rule typed→fixed`. */
function fixes(typed: string): string[] {
  return cleanEntry(typed).fixes.map(
    ({ rule, start, end, suggestions }) => `${rule} ${typed.slice(start, end)}→${suggestions}`,
  );
}

function withFixesMade(typed: string, remarks: Remark[]): string {
  let text = typed;
  for (const { start, end, suggestions } of [...remarks].reverse()) {
    text = text.slice(0, start) + (suggestions[0] ?? '') + text.slice(end);
  }
  return text;
}

describe('the annex of 2022', () => {
  test('needs only the fixes that an editor found', () => {
    const found = seedLines.flatMap(([line, entry]) => fixes(entry).map((fix) => `${line}: ${fix}`));
    expect(seedEntries).toHaveLength(31);
    expect(found).toEqual([
      '12: S1  →',
      '34: B2  - →- ',
      '41: C6 zalo→Zalo',
      '47: C6 zalo→Zalo',
      '47: C6 facebook→Facebook',
      '58: N1 15 - NQ/TU→15-NQ/TU',
      '58: Y1 2021 -2025→2021 - 2025',
      '60: C6 zalo→Zalo',
      '64: S1  →',
      '82: B2  - →- ',
    ]);
  });

  test('is the same typed into one cell as row by row', () => {
    const bulleted = seedEntries.filter((entry) => /^ ?- /.test(entry));
    expect(texts(bulleted.join('\n'))).toEqual(bulleted.flatMap(texts));
  });
});

describe('items', () => {
  test.each([
    ['one without a bullet keeps its line breaks', 'Một,\nhai,\n\nba.', ['Một,\nhai,\n\nba.']],
    ['one per bulleted line', '- Một.\n• Hai.\n– Ba.', ['Một.', 'Hai.', 'Ba.']],
    ['one per line where all have a plus', '+ Một.\n+ Hai.', ['Một.', 'Hai.']],
    [
      'lines with a plus below a bullet belong to its item',
      '- Một:\n+ hai\n  +Ba;\n- Bốn.',
      ['Một:\n+ hai\n+ Ba;', 'Bốn.'],
    ],
    [
      'lines with a plus below a line that announces them belong to it',
      'Gồm:\n+ Một\n+ Hai.',
      ['Gồm:\n+ Một\n+ Hai.'],
    ],
    [
      'marks of Word’s levels, of which the second is below a colon, belong to the first',
      '\uF0B7\tMột:\no\tHai\no\tBa\n\uF0B7\tBốn',
      ['Một:\n+ Hai\n+ Ba.', 'Bốn.'],
    ],
    ['one per line with a letter of a symbol font', 'n\tMột.\nn  Hai.', ['Một.', 'Hai.']],
    ['lines without a bullet belong to the bullet above', '- Một,\nhai.\n- Ba.', ['Một,\nhai.', 'Ba.']],
    ['text before the first bullet is an item', 'Gồm:\n- Một.', ['Gồm:', 'Một.']],
    ['empty bullets and empty lines are dropped', '\n-\n- Một.\n\n•\n- Hai.\n- \n', ['Một.', 'Hai.']],
    [
      'a number of things may follow a bullet',
      '- 5 cuộc họp.\n- 03 hội nghị.',
      ['5 cuộc họp.', '03 hội nghị.'],
    ],
    ['the sign of a number stays', '- 5', ['- 5']],
    ['numbering stays', '1. Một.\n2. Hai.', ['1. Một.\n2. Hai.']],
    ['a formula stays', '=1+1', ['=1+1']],
    ['nothing typed is no item', ' \n\u200B', []],
  ])('%s', (_, typed, items) => {
    expect(texts(typed)).toEqual(items);
  });

  test('know where they were typed, and with which bullet', () => {
    expect(cleanEntry('Gồm:\n -  một\n- Hai. ').items).toEqual([
      { text: 'Gồm:', bullet: 'none', start: 0, contentStart: 0, end: 4 },
      { text: 'Một.', bullet: 'other', start: 5, contentStart: 9, end: 12 },
      { text: 'Hai.', bullet: 'dash', start: 13, contentStart: 15, end: 19 },
    ]);
  });
});

describe('fixes', () => {
  test('point at the text as typed, after all that was removed or composed before', () => {
    const typed = `\uFEFF•  tổ  chức`.normalize('NFD').replace('chức', 'chu\u031B\u0301c');
    expect(fixes(typed)).toEqual([
      'UNI3 \uFEFF→',
      'B2 •  →- ',
      'C3b t→T',
      'UNI2 o\u0302\u0309→ổ',
      'S2   → ',
      'UNI2 u\u031B\u0301→ứ',
      'E1 →.',
    ]);
  });

  test('are listed once where one takes away what another changed', () => {
    expect(fixes('Một.\u00A0\t')).toEqual(['S1 \u00A0\t→']);
    expect(fixes('Một\u00A0\u00A0hai.')).toEqual(['S2 \u00A0\u00A0→ ']);
    expect(fixes('ða dạng.')).toEqual(['C3b ð→Đ']);
    expect(fixes('Một.\n \n\n  \nHai.')).toEqual(['S4 \n \n\n  \n→\n\n']);
  });

  test('that cannot be seen are one as far as no other lies between', () => {
    const typed = 'Tổ chức hội nghị  cấp tỉnh.'.normalize('NFD');
    expect(cleanEntry(typed).fixes.map(({ rule }) => rule)).toEqual(['UNI2', 'S2', 'UNI2']);
  });

  test('speak to the person who typed', () => {
    expect(cleanEntry('Một. ').fixes).toEqual([
      { rule: 'S1', start: 4, end: 5, message: expect.stringMatching(/^Bỏ .*\.$/), suggestions: [''] },
    ]);
  });
});

test('a cell in an old encoding is left alone, and the person told', () => {
  const typed = '- Uû ban nh©n d©n  tr\u00ADëng th«n';
  const { items, fixes, errors } = cleanEntry(typed);
  expect(items).toEqual([{ text: typed, bullet: 'none', start: 0, contentStart: 0, end: typed.length }]);
  expect(fixes).toEqual([]);
  expect(errors).toMatchObject([{ rule: 'UNI1', start: 0, end: typed.length }]);
  expect(errors[0]?.suggestions).toEqual(['- Uỷ ban nhân dân  trưởng thôn']);
});

describe('whatever is typed', () => {
  const fragments = [
    ...'-–—•*+·▪§(“”)[],.;:!?…_/@=\'" \n\t\r\u00A0\u00AD\u200B\u200C\u200D\u2028\uFEFF\uFE0F\u0301\u0302\u0323\u031B\0',
    ...[
      '\uF0B7',
      '\uD83D',
      '👩',
      '👍🏽',
      '❤️',
      'م',
      '5',
      '03',
      '2021',
      '2025',
      '  ',
      '   ',
      '\n\n\n',
      ' - ',
      ' -',
    ],
    ...['số', 'ngày ', 'năm', 'BC/TU', '15 - NQ/TU', 'tổ', 'chức', 'Hội', 'đảng', 'ê\u0301', 'o\u0302\u0309'],
    ...[
      'Ð',
      'а',
      'о',
      'Ａ',
      '２',
      'û',
      '©',
      'n©n',
      'i\u0307',
      'ß',
      'ǰ',
      'http://a.vn/',
      'a@b.vn',
      '.docx',
      'eOffice',
    ],
  ];
  const typedText = fc.oneof(
    fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: anyCharacter, maxLength: 40 }),
    fc
      .array(fc.constantFrom(...seedEntries, '\n', ' ', '\u00A0'), { maxLength: 6 })
      .map((parts) => parts.join('')),
  );
  const cleanable = typedText.filter((typed) => cleanEntry(typed).errors.length === 0);

  /** The letters and digits, whatever their case, marks and look. */
  function lettersAndDigits(text: string): string {
    return [...text.normalize('NFD').replace(/[Ａ-Ｚａ-ｚ０-９]/g, (c) => c.normalize('NFKC'))]
      .filter((c) => /[\p{L}\p{N}]/u.test(c))
      .join('')
      .toLowerCase()
      .replace(/[ðɖ]/g, 'đ')
      .replace(/а/g, 'a')
      .replace(/о/g, 'o');
  }

  test('the items are in normal form C, without illegal characters, spaces around them, or emptiness', () => {
    fc.assert(
      fc.property(cleanable, (typed) => {
        for (const text of texts(typed)) {
          expect(text.normalize('NFC')).toBe(text);
          expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u00A0\u2028\uFEFF]/u);
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
        }
      }),
    );
  });

  test('the items, typed again as a list, need no fix', () => {
    fc.assert(
      fc.property(cleanable, (typed) => {
        const again = texts(typed)
          .map((text) => `- ${text}`)
          .join('\n');
        expect(fixes(again)).toEqual([]);
      }),
    );
  });

  test('the fixes are in order, apart from each other, inside the text, and make it what the items are', () => {
    fc.assert(
      fc.property(cleanable, (typed) => {
        const clean = cleanEntry(typed);
        let last = 0;
        for (const { start, end, suggestions } of clean.fixes) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(typed.length);
          expect(suggestions).not.toEqual([typed.slice(start, end)]);
          last = end;
        }
        const lines = clean.items.map(({ bullet, text }) => (bullet === 'none' ? text : `- ${text}`));
        expect(withFixesMade(typed, clean.fixes)).toBe(lines.join('\n'));
      }),
      // The sign that a space was put after is taken away with another.
      { examples: [['.;số']] },
    );
  });

  test('the items are in order and inside the text', () => {
    fc.assert(
      fc.property(cleanable, (typed) => {
        let last = 0;
        for (const { start, contentStart, end, bullet } of cleanEntry(typed).items) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(contentStart > start).toBe(bullet !== 'none');
          expect(end).toBeGreaterThan(contentStart);
          expect(end).toBeLessThanOrEqual(typed.length);
          last = end;
        }
      }),
    );
  });

  test('no letter and no digit is lost, added or moved', () => {
    fc.assert(
      fc.property(cleanable, (typed) => {
        expect(lettersAndDigits(texts(typed).join(' '))).toBe(lettersAndDigits(typed));
      }),
    );
  });

  test('letters typed apart from their marks make no difference', () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const composed = cleanEntry(typed.normalize('NFC'));
        const apart = cleanEntry(typed.normalize('NFD'));
        if (composed.errors.length > 0) expect(apart.errors).toHaveLength(1);
        else expect(apart.items.map(({ text }) => text)).toEqual(composed.items.map(({ text }) => text));
      }),
    );
  });
});
