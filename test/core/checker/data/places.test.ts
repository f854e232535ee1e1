import { PLACES } from '../../../../src/core/checker/data/places';

const names = PLACES.split('\n');
const syllables = (name: string) => name.split(' ').filter((part) => part !== '-');

// The communes of Tuyên Quang since 1/7/2025, as vietnamese-provinces-database lists them.
const COMMUNES = `
Hà Giang 2, Hà Giang 1, Ngọc Đường, Phú Linh, Lũng Cú, Đồng Văn, Sà Phìn, Phó Bảng, Lũng Phìn, Mèo Vạc,
Sơn Vĩ, Sủng Máng, Khâu Vai, Tát Ngà, Niêm Sơn, Yên Minh, Thắng Mố, Bạch Đích, Mậu Duệ, Ngọc Long,
Đường Thượng, Du Già, Quản Bạ, Cán Tỷ, Nghĩa Thuận, Tùng Vài, Lùng Tám, Vị Xuyên, Minh Tân, Thuận Hòa,
Tùng Bá, Thanh Thủy, Lao Chải, Cao Bồ, Thượng Sơn, Việt Lâm, Linh Hồ, Bạch Ngọc, Minh Sơn, Giáp Trung,
Bắc Mê, Minh Ngọc, Yên Cường, Đường Hồng, Hoàng Su Phì, Bản Máy, Thàng Tín, Tân Tiến, Pờ Ly Ngài, Nậm Dịch,
Hồ Thầu, Thông Nguyên, Pà Vầy Sủ, Xín Mần, Trung Thịnh, Nấm Dẩn, Quảng Nguyên, Khuôn Lùng, Bắc Quang,
Vĩnh Tuy, Đồng Tâm, Tân Quang, Bằng Hành, Liên Hiệp, Hùng An, Đồng Yên, Tiên Nguyên, Yên Thành, Quang Bình,
Tân Trịnh, Bằng Lang, Xuân Giang, Tiên Yên, Nông Tiến, Minh Xuân, Nà Hang, Thượng Nông, Côn Lôn, Yên Hoa,
Hồng Thái, Lâm Bình, Thượng Lâm, Chiêm Hóa, Bình An, Minh Quang, Trung Hà, Tân Mỹ, Yên Lập, Tân An, Kiên Đài,
Kim Bình, Hòa An, Tri Phú, Yên Nguyên, Hàm Yên, Bạch Xa, Phù Lưu, Yên Phú, Bình Xa, Thái Sơn, Thái Hòa,
Hùng Đức, Lực Hành, Kiến Thiết, Xuân Vân, Hùng Lợi, Trung Sơn, Tân Long, Yên Sơn, Thái Bình, Mỹ Lâm,
An Tường, Bình Thuận, Nhữ Khê, Sơn Dương, Tân Trào, Bình Ca, Minh Thanh, Đông Thọ, Tân Thanh, Hồng Sơn,
Phú Lương, Sơn Thủy, Trường Sinh`
  .trim()
  .split(/,\s+/);

test('every name is in normal form C, with the tone in the old place', () => {
  expect(names).toEqual(names.map((name) => name.normalize('NFC')));
  expect(names.filter((name) => /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu.test(name))).toEqual([]);
});

test('the names stand in the order of the Vietnamese alphabet, each once', () => {
  expect(names).toEqual([...new Set(names)].sort(new Intl.Collator('vi').compare));
});

test('every name has two syllables or more, each with a capital letter or a number', () => {
  expect(names.filter((name) => syllables(name).length < 2)).toEqual([]);
  expect(
    names.filter((name) => !syllables(name).every((part) => /^(?:\p{Lu}\p{Ll}*|\d)$/u.test(part))),
  ).toEqual([]);
});

test('no name begins with the word for its kind', () => {
  expect(
    names.filter((name) => /^(?:Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Tỉnh|Thành phố) /i.test(name)),
  ).toEqual([]);
});

test('all 124 communes of Tuyên Quang are there', () => {
  expect(new Set(COMMUNES).size).toBe(124);
  expect(names).toEqual(expect.arrayContaining(COMMUNES));
});

test.each([
  ['a commune before 1/7/2025', ['Thài Phìn Tủng', 'Ngam La', 'Nậm Khòa', 'Hồng Lạc']],
  ['a district', ['Hoàng Su Phì', 'Chiêm Hóa']],
  ['a province of today', ['Tuyên Quang', 'Khánh Hòa', 'Đắk Lắk']],
  ['a province before 1/7/2025', ['Hà Giang', 'Hòa Bình', 'Bà Rịa - Vũng Tàu', 'Thừa Thiên Huế']],
  ['a name that changed its spelling', ['Sà Phìn', 'Xà Phìn', 'Nà Hang', 'Na Hang', 'Phố Bảng', 'Phó Bảng']],
])('%s is there', (_, expected) => {
  expect(names).toEqual(expect.arrayContaining(expected));
});
