// Lists of units as people paste them.
import * as fc from 'fast-check';
import { readAddresses } from '../../../../src/core/intake/pasted/addresses';
import { parseUnits, takeIn } from '../../../../src/core/intake/pasted/units';

const namesIn = (text: string) => parseUnits(text).units.map(({ name }) => name);
const leftIn = (text: string) => parseUnits(text).left.map(({ text: left }) => left);

const TWO = ['Đảng ủy xã Yên Sơn', 'Đảng ủy phường Mỹ Lâm'];

describe('two units are read', () => {
  test.each([
    ['from lines', 'Đảng ủy xã Yên Sơn\nĐảng ủy phường Mỹ Lâm'],
    ['from lines of Windows, with blank ones', '\r\nĐảng ủy xã Yên Sơn\r\n\r\n  Đảng ủy phường Mỹ Lâm \r\n'],
    ['from a numbered list', '1. Đảng ủy xã Yên Sơn\n2. Đảng ủy phường Mỹ Lâm'],
    ['from a numbered list that ends its lines', '1. Đảng ủy xã Yên Sơn;\n2. Đảng ủy phường Mỹ Lâm.'],
    ['from numbers without spaces', '1.Đảng ủy xã Yên Sơn\n2)Đảng ủy phường Mỹ Lâm'],
    ['from bullets', '- Đảng ủy xã Yên Sơn\n• Đảng ủy phường Mỹ Lâm'],
    ['from one line', 'Đảng ủy xã Yên Sơn; Đảng ủy phường Mỹ Lâm'],
    ['from a column of Excel', 'Tên đơn vị\nĐảng ủy xã Yên Sơn\nĐảng ủy phường Mỹ Lâm\n'],
    ['from a table with numbers', '1\tĐảng ủy xã Yên Sơn\n2\tĐảng ủy phường Mỹ Lâm'],
    ['from a table with headings', 'TT\tĐơn vị\n1\tĐảng ủy xã Yên Sơn\n2\tĐảng ủy phường Mỹ Lâm'],
    ['from a cell of Excel with a line break', '"Đảng ủy\nxã Yên Sơn"\nĐảng ủy phường Mỹ Lâm'],
    ['whatever the Unicode form', 'Đảng ủy xã Yên Sơn\nĐảng ủy phường Mỹ Lâm'.normalize('NFD')],
  ])('%s', (_, text) => {
    expect(namesIn(text)).toEqual(TWO);
    expect(leftIn(text)).toEqual([]);
  });
});

describe('addresses', () => {
  const mails = ['ys@tq.gov.vn', 'ml@tq.gov.vn'];
  test.each([
    ['of a mail', 'Đảng ủy xã Yên Sơn <ys@tq.gov.vn>; Đảng ủy phường Mỹ Lâm <ml@tq.gov.vn>'],
    ['with commas', '"Đảng ủy xã Yên Sơn" <ys@tq.gov.vn>, "Đảng ủy phường Mỹ Lâm" <ml@tq.gov.vn>'],
    ['on lines', 'Đảng ủy xã Yên Sơn: ys@tq.gov.vn\nĐảng ủy phường Mỹ Lâm – ml@tq.gov.vn'],
    ['in brackets', '1. Đảng ủy xã Yên Sơn (ys@tq.gov.vn)\n2. Đảng ủy phường Mỹ Lâm (ml@tq.gov.vn)'],
    ['before the names', 'ys@tq.gov.vn Đảng ủy xã Yên Sơn\nml@tq.gov.vn Đảng ủy phường Mỹ Lâm'],
    ['of a table', 'Đảng ủy xã Yên Sơn\tys@tq.gov.vn\nĐảng ủy phường Mỹ Lâm\tml@tq.gov.vn'],
    [
      'under a heading',
      'Email\tTT\tTên đơn vị\nys@tq.gov.vn\t1\tĐảng ủy xã Yên Sơn\nml@tq.gov.vn\t2\tĐảng ủy phường Mỹ Lâm',
    ],
  ])('%s belong to their units', (_, text) => {
    const { units, left } = parseUnits(text);
    expect(units.map(({ name, emails }) => [name, ...emails])).toEqual(
      TWO.map((name, i) => [name, mails[i]]),
    );
    expect(left).toEqual([]);
  });

  test('several of one unit stay together, and come once', () => {
    expect(parseUnits('Xã A\ta@x.vn, b@x.vn; A@x.vn').units[0]?.emails).toEqual(['A@x.vn', 'b@x.vn']);
    expect(parseUnits('Xã A <a@x.vn>; <b@x.vn>; Xã B <c@x.vn>').units.map(({ emails }) => emails)).toEqual([
      ['a@x.vn', 'b@x.vn'],
      ['c@x.vn'],
    ]);
  });

  test('without a name are told, and what is no address too', () => {
    expect(parseUnits('a@x.vn; b@x.vn')).toMatchObject({
      units: [],
      left: [{ line: 1, text: 'a@x.vn, b@x.vn' }],
    });
    const { units, left } = parseUnits('Xã A\ta@x\nXã B\tb@x.vn');
    expect(units.map(({ emails, broken }) => [broken, ...emails])).toEqual([['a@x'], ['', 'b@x.vn']]);
    expect(left).toEqual([]);
  });
});

describe('a mistyped address never becomes another one', () => {
  const mistyped = [
    'hamyen@tuyenquang.gov,vn',
    'hamyen@tuyenquang.gov, vn',
    'hamyen@tuyenquang.gov;vn',
    'hamyen@tuyenquang.gov vn',
    'hamyen@tuyenquang.gov. vn',
    'hamyen@tuyenquang.gov .vn',
    'hamyen@tuyenquang,gov.vn',
    'hamyen@tuyenquang gov.vn',
    'hamyen@ tuyenquang.gov.vn',
    'hamyen @tuyenquang.gov.vn',
    'hamyen @ tuyenquang.gov.vn',
    'ham yen@tuyenquang.gov.vn',
    'hamyên@tuyenquang.gov.vn',
    'hamyen@@tuyenquang.gov.vn',
    'ham@yen@tuyenquang.gov.vn',
    'hamyen@tuyenquang..vn',
    'hamyen.@tuyenquang.vn',
    'hamyen@tuyenquang',
    'hamyen@',
    '@tuyenquang.gov.vn',
    'a@x.vn/b@x.vn',
    'a@x.vn?subject=x',
  ];
  const told = (text: string) =>
    parseUnits(text).units.map(({ name, emails, broken }) => [name, broken, ...emails]);

  test.each(mistyped)('%s', (typed) => {
    const wanted = [['Xã Hàm Yên', typed]];
    expect(told(`Tên đơn vị\tEmail\nXã Hàm Yên\t${typed}`)).toEqual(wanted);
    expect(told(`1\tXã Hàm Yên\t${typed}`)).toEqual(wanted);
    expect(told(`1. Xã Hàm Yên <${typed}>`)).toEqual(wanted);
    expect(told(`1. Xã Hàm Yên - ${typed}\n2. Xã B <b@x.vn>`)).toEqual([...wanted, ['Xã B', '', 'b@x.vn']]);
    expect(readAddresses(typed)).toEqual({ emails: [], broken: typed, rest: '' });
  });

  test.each([
    ['a@x.gov.v n', 'a@x.gov.v n'],
    ['hamyen.tuyenquang.gov.vn', 'hamyen.tuyenquang.gov.vn'],
    ['a@x.vn, b@y,vn', 'b@y,vn', 'a@x.vn'],
    ['a@x.vn hoac b@x.vn', 'a@x.vn hoac b@x.vn'],
    ['"An" <a@x.gov>,vn', '"An" <a@x.gov>,vn'],
  ])('the cell %s', (typed, broken, ...emails) => {
    expect(told(`Tên đơn vị\tEmail\nXã A\t"${typed.replace(/"/g, '""')}"`)).toEqual([
      ['Xã A', broken, ...emails],
    ]);
  });

  test.each([
    ['a@x.vn.', 'a@x.vn'],
    ['a＠x．vn', 'a@x.vn'],
    ['mailto:a@x.vn', 'a@x.vn'],
    ['A.b-c_d+e@x-y.gov.vn', 'A.b-c_d+e@x-y.gov.vn'],
    ['a@x.vn; b@x.vn', 'a@x.vn', 'b@x.vn'],
    ['a@x.vn, vn.tuyen@y.vn', 'a@x.vn', 'vn.tuyen@y.vn'],
    ['Lê Văn An <a@x.vn>', 'a@x.vn'],
    ['Le Van An a@x.vn', 'a@x.vn'],
    ['Email: a@x.vn', 'a@x.vn'],
    ['a@x.vn - 0912 345 678', 'a@x.vn'],
  ])('the right one in %s is taken', (typed, ...emails) => {
    expect(told(`Tên đơn vị\tEmail\nXã A\t${typed}`)).toEqual([['Xã A', '', ...emails]]);
  });

  test.each([' ', ',', ', ', ';', ':', '@', '<', '(', '/', '|', '"', '“', ' .', '. ', '..'])(
    'with %j anywhere in it it is not taken, or its unit is to be looked at',
    (sign) => {
      const right = 'hamyen@tuyenquang.gov.vn';
      const taken: string[] = [];
      for (let at = 1; at < right.length; at++) {
        const wrong = right.slice(0, at) + sign + right.slice(at);
        for (const text of [
          `Tên đơn vị\tEmail\nXã Hàm Yên\t${wrong}`,
          `Xã Hàm Yên\t${wrong}\nXã B\tb@x.vn`,
          `1. Xã Hàm Yên <${wrong}>\n2. Xã B`,
          `1. Xã Hàm Yên - ${wrong}\n2. Xã B`,
          `1. Xã Hàm Yên ${wrong}\n2. Xã B`,
          `Xã Hàm Yên (${wrong}); Xã B`,
          `Xã Hàm Yên: ${wrong}`,
        ]) {
          const unit = parseUnits(text).units.find(({ name }) => name.startsWith('Xã Hàm Yên'));
          if (!unit || (unit.emails.length > 0 && unit.before === '')) taken.push(text);
        }
      }
      expect(taken).toEqual([]);
    },
  );

  test.each([
    ['Ban Quản lý các cơ quan <a@x.vn>', ''],
    ['Công an (a@x.vn)', ''],
    ['Công an: a@x.vn', 'an'],
    ['Xã Hàm Yên ham,yen@x.vn', 'ham'],
  ])('of %s the word %j is to be looked at', (text, before) => {
    expect(parseUnits(text).units[0]?.before).toBe(before);
  });

  test('and no letter of a name is taken for a part of one', () => {
    expect(told('Xã Hàm Yên @x.vn\nXã Na Hang @x.vn\nxa na hang nh@x.vn')).toEqual([
      ['Xã Hàm Yên', '@x.vn'],
      ['Xã Na Hang', '@x.vn'],
      ['xa na hang', '', 'nh@x.vn'],
    ]);
  });
});

describe('a person beside the name is told, and is no part of it', () => {
  test.each([
    [
      'Đảng ủy xã Kim Bình (đ/c Ma Văn Tú, ĐT 0911222333)',
      'Đảng ủy xã Kim Bình',
      '(đ/c Ma Văn Tú, ĐT 0911222333)',
    ],
    ['Xã A (đồng chí Tú; 0911.222.333)', 'Xã A', '(đồng chí Tú; 0911.222.333)'],
    ['Xã A (ông Ma Văn Tú)', 'Xã A', '(ông Ma Văn Tú)'],
    ['Xã A (+84 911 222 333', 'Xã A', '(+84 911 222 333'],
    ['Xã A - đ/c Tú, ĐT: 0911222333', 'Xã A', '- đ/c Tú, ĐT: 0911222333'],
    ['Xã A: 0911222333', 'Xã A', ': 0911222333'],
  ])('%s', (text, name, aside) => {
    expect(parseUnits(`1. ${text}\n2. Xã B`)).toMatchObject({
      units: [{ name, aside }, { name: 'Xã B' }],
      left: [],
    });
  });

  test.each([
    'Đảng ủy phường Mỹ Lâm (mới)',
    'Xã Ông Đốc (Cà Mau)',
    'Trường Chính trị (Bà Rịa)',
    'Xã 135 - Na Hang',
    'Đảng ủy các cơ quan Đảng tỉnh',
  ])('%s stays whole', (text) => {
    expect(parseUnits(`1. ${text}\n2. Xã B`).units[0]).toMatchObject({ name: text, aside: '' });
  });
});

describe('groups', () => {
  const wanted = [
    ['Đảng ủy xã Yên Sơn', 'Các xã'],
    ['Đảng ủy xã Lâm Bình', 'Các xã'],
    ['Đảng ủy Công an tỉnh', 'Đảng ủy trực thuộc'],
  ];
  test.each([
    [
      'under Roman numbers',
      'I. Các xã\n1. Đảng ủy xã Yên Sơn\n2. Đảng ủy xã Lâm Bình\nII. Đảng ủy trực thuộc\n3. Đảng ủy Công an tỉnh',
    ],
    [
      'in rows of a table',
      'TT\tTên đơn vị\nI\tCác xã\n1\tĐảng ủy xã Yên Sơn\n2\tĐảng ủy xã Lâm Bình\nII\tĐảng ủy trực thuộc\n1\tĐảng ủy Công an tỉnh',
    ],
    [
      'in a column',
      'Tên đơn vị\tNhóm\nĐảng ủy xã Yên Sơn\tCác xã\nĐảng ủy xã Lâm Bình\tCác xã\nĐảng ủy Công an tỉnh\tĐảng ủy trực thuộc',
    ],
  ])('%s are those of their units', (_, text) => {
    expect(parseUnits(text).units.map(({ name, group }) => [name, group])).toEqual(wanted);
    expect(leftIn(text)).toEqual([]);
  });
});

describe('above the headings of a table', () => {
  const table = 'TT\tTên đơn vị\tEmail\n1\tXã Yên Sơn\tys@x.vn\n2\tXã Lâm Bình\tlb@x.vn';
  const above = (text: string) => {
    const { units, left } = parseUnits(`${text}\n${table}`);
    expect(units.slice(-2).map(({ name, emails }) => [name, ...emails])).toEqual([
      ['Xã Yên Sơn', 'ys@x.vn'],
      ['Xã Lâm Bình', 'lb@x.vn'],
    ]);
    const told = left.map(({ text: one, mayBeUnit }) => [one, mayBeUnit]);
    return { units: units.slice(0, -2), told };
  };

  test.each([
    ['Đảng ủy Công an tỉnh', []],
    ['1. Na Hang', []],
    ['Na Hang <nh@x.vn>', ['nh@x.vn']],
    ['Na Hang\tnh@x.vn', ['nh@x.vn']],
  ])('the line %j is a unit to look at', (line, emails) => {
    const { units, told } = above(line);
    expect(units).toMatchObject([{ emails, doubt: 'đứng trên hàng tiêu đề' }]);
    expect(told).toEqual([]);
  });

  test.each([
    ['DANH SÁCH ĐƠN VỊ'],
    ['DANH SÁCH ĐƠN VỊ\t\t'],
    ['TỈNH ỦY TUYÊN QUANG'],
    ['BAN TUYÊN GIÁO VÀ DÂN VẬN'],
    ['(Ban hành kèm theo Công văn số 12-CV/BTGDVTU)'],
    ['Ban hành kèm theo Công văn số 12-CV/BTGDVTU'],
    ['Na Hang'],
  ])('the line %j is told, and may be taken in', (line) => {
    expect(above(line)).toEqual({ units: [], told: [[line.trim(), true]] });
  });

  test('a second table in the same list has columns of its own', () => {
    const { units, unused } = parseUnits(`${table}\nEmail\tTên đơn vị\tFax\nnh@x.vn\tXã Na Hang\t`);
    expect(units.map(({ name, emails }) => [name, ...emails])).toContainEqual(['Xã Na Hang', 'nh@x.vn']);
    expect(units).toHaveLength(3);
    expect(unused).toEqual(['Fax']);
  });

  test('a line that a person takes in is a unit in its place, and nothing of it is lost', () => {
    const list = parseUnits(`Na Hang\n${table}\nKính gửi: Xã Hàm Yên, hy@x.vn, hy@x`);
    const [first, last] = list.left;
    if (!first || !last) throw new Error('Nothing is left over.');
    expect([takeIn(list, first), takeIn(list, last)]).toEqual([0, 3]);
    expect(list.units.map(({ name, emails }) => [name, ...emails])).toEqual([
      ['Na Hang'],
      ['Xã Yên Sơn', 'ys@x.vn'],
      ['Xã Lâm Bình', 'lb@x.vn'],
      ['Kính gửi: Xã Hàm Yên', 'hy@x.vn'],
    ]);
    expect(list.left).toEqual([]);
    expect(list.units[3]?.broken).toBe('hy@x');
  });
});

describe('what is no unit', () => {
  test('is told with its line: titles, sums, columns that nobody asked for', () => {
    const { units, left, unused } = parseUnits(
      'DANH SÁCH ĐƠN VỊ\nTT\tTên đơn vị\tĐiện thoại\n1\tXã Yên Sơn\t0912 345 678\nTổng cộng: 1 xã\t\t',
    );
    expect(units.map(({ name }) => name)).toEqual(['Xã Yên Sơn']);
    expect(left.map(({ line, text }) => [line, text])).toEqual([
      [1, 'DANH SÁCH ĐƠN VỊ'],
      [4, 'Tổng cộng: 1 xã'],
    ]);
    expect(unused).toEqual(['Điện thoại']);
  });

  test('of a usual list of Excel only the headings of columns that are not used are told', () => {
    const { units, left, unused } = parseUnits(
      'STT\tTên\tNgười phụ trách\tSố điện thoại\tEmail\tThư công vụ\n1\tXã A\tLê An\t0911222333\ta@x.vn\tv@x.vn\n2\tXã B\tMa Tú\t0911222334\tb@x.vn\tchưa có',
    );
    expect(units.map(({ name, emails }) => [name, ...emails])).toEqual([
      ['Xã A', 'a@x.vn', 'v@x.vn'],
      ['Xã B', 'b@x.vn'],
    ]);
    expect(unused).toEqual(['Người phụ trách', 'Số điện thoại']);
    expect(left).toEqual([{ line: 3, text: 'chưa có', isBeside: true }]);
  });

  test('is only doubted where it may be one: a line without a number among numbered ones', () => {
    const { units } = parseUnits('Các đơn vị ở Yên Sơn:\n1. Xã A\n2. Xã B\n3. Xã C');
    expect(units.map(({ doubt }) => doubt !== '')).toEqual([true, false, false, false]);
  });

  test('a person in a column before the units is no unit', () => {
    const { units, left } = parseUnits('1\tNguyễn Văn An\tĐảng ủy xã A\n2\tLê Thị Bình\tĐảng ủy xã B');
    expect(units.map(({ name }) => name)).toEqual(['Đảng ủy xã A', 'Đảng ủy xã B']);
    expect(left.map(({ text }) => text)).toEqual(['Nguyễn Văn An', 'Lê Thị Bình']);
  });

  test('nothing gives nothing', () => {
    expect(parseUnits(' \n\t\n12\n')).toEqual({ units: [], left: [], unused: [] });
  });
});

test('a unit that comes twice is one, with both addresses, and that is told', () => {
  const { units, left } = parseUnits('Xã A <a@x.vn>\nXã B\nxã  a <b@x.vn>');
  expect(units.map(({ name, emails }) => [name, emails])).toEqual([
    ['Xã A', ['a@x.vn', 'b@x.vn']],
    ['Xã B', []],
  ]);
  expect(left).toEqual([{ line: 3, text: '“xã a” trùng với dòng 1' }]);
});

const words = fc.constantFrom(
  ...[
    'Xã',
    'Đảng ủy',
    'Yên Sơn',
    'Lâm',
    'Tổng',
    'Khối',
    'a@x.vn',
    'b@',
    '<c@y.vn>',
    '(d@z.vn)',
    '0912345678',
  ],
);
const signs = fc.constantFrom(' ', '\t', '\n', '; ', ', ', '"', '. ', '- ', '\n1. ', '\nII. ', '\n2\t', ':');
const list = fc.array(fc.oneof(words, signs), { maxLength: 40 }).map((parts) => parts.join(''));

test('whatever is pasted is read without an error, and every word of it stands somewhere', () => {
  fc.assert(
    fc.property(fc.oneof(list, fc.string({ unit: 'grapheme' })), (text) => {
      const { units, left, unused } = parseUnits(text);
      const said = [
        ...units.flatMap((unit) => [
          unit.name,
          unit.tab,
          unit.group,
          unit.broken,
          unit.aside,
          ...unit.emails,
        ]),
        ...left.map((one) => one.text),
        ...unused,
      ]
        .join(' ')
        .toLowerCase();
      for (const word of text.match(/Yên|Sơn|Lâm|Khối|Đảng|[abcd]@(?:[xyz]\.vn)?|0912345678/g) ?? []) {
        expect(said).toContain(word.toLowerCase());
      }
    }),
    { numRuns: 2000 },
  );
});
