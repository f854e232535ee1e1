import { findLegacyEncoding, fromLegacy } from '../../../../src/core/text/vietnamese/legacy';
import { seedEntries } from '../../../support/fixtures/annex-2022';

const TCVN3 = toTable(
  'Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§ ă¨ â© êª ô« ơ¬ ư\u00AD đ® àµ ả¶ ã· á¸ ạ¹ ằ» ẳ¼ ẵ½ ắ¾ ặÆ ầÇ ẩÈ ẫÉ ấÊ ậË èÌ ẻÎ ẽÏ éÐ ẹÑ ềÒ ểÓ ễÔ ếÕ ệÖ ' +
    'ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ồå ổæ ỗç ốè ộé ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ',
);
const VNI = toTable(
  'àaø áaù ảaû ãaõ ạaï âaâ ấaá ầaà ẩaå ẫaã ậaä ăaê ắaé ằaè ẳaú ẵaü ặaë èeø éeù ẻeû ẽeõ ẹeï êeâ ếeá ềeà ểeå ễeã ệeä ' +
    'ìì íí ỉæ ĩó ịò òoø óoù ỏoû õoõ ọoï ôoâ ốoá ồoà ổoå ỗoã ộoä ơô ờôø ớôù ởôû ỡôõ ợôï ùuø úuù ủuû ũuõ ụuï ưö ừöø ứöù ' +
    'ửöû ữöõ ựöï ỳyø ýyù ỷyû ỹyõ ỵî đñ ĐÑ',
);

function toTable(pairs: string): Map<string, string> {
  return new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
}

function encode(text: string, table: Map<string, string>): string {
  return [...text].map((c) => table.get(c) ?? capital(table.get(c.toLowerCase())) ?? c).join('');
}

/** VNI has capitals, of two letters each; TCVN3 shows small letters in a font of capitals. */
function capital(small: string | undefined): string | undefined {
  return small && small.length > 1 ? small.toUpperCase() : small;
}

test.each([
  ['TCVN3', 'Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
  ['TCVN3 with ư as soft hyphen', '- Tr\u00ADëng th«n: 5 ng\u00ADêi', '- Trưởng thôn: 5 người'],
  [
    'a word without a Latin letter, and one that Unicode has too',
    '§· tËp huÊn 120 l\u00ADît c¸n bé',
    'Đã tập huấn 120 lượt cán bộ',
  ],
  ['one letter that is a word', 'Häp ë 05 th«n', 'Họp ở 05 thôn'],
  ['a font of capitals', 'B¸O C¸O KÕT QU¶ TH¸NG 9', 'BÁO CÁO KẾT QUẢ THÁNG 9'],
  ['a font of capitals, one Latin letter in a word', 'VÒ VIÖC Tæ CHøC', 'VỀ VIỆC TỔ CHỨC'],
  ['words in a font of capitals', 'TriÓn khai NGHÞ QUYÕT cña §¶ng', 'Triển khai NGHỊ QUYẾT của Đảng'],
  ['a bullet, a unit', '· Më réng s©n 500 m², 5m×3m', '· Mở rộng sân 500 m², 5m×3m'],
  ['VNI', '- Ñaûng boä tænh.', '- Đảng bộ tỉnh.'],
  ['VNI without letters that are foreign to Unicode', 'Coâng taùc tuyeân truyeàn', 'Công tác tuyên truyền'],
  ['VNI without them', 'Tieáng Vieät', 'Tiếng Việt'],
])('%s: the whole of %j is found, and reads %j', (_, text, unicode) => {
  expect(findLegacyEncoding(text)).toEqual({ start: 0, end: text.length, unicode });
});

test.each([
  ['Tổ chức héi nghÞ giao ban ở 12 thôn, bản trong xã và các cơ quan.', 'héi nghÞ', 'hội nghị'],
  ['Xây dựng kế ho¹ch năm 2026', 'ho¹ch', 'hoạch'],
  ['Phát triển kinh tÕ hộ', 'tÕ', 'tế'],
  ['Về phía ®oµn thÓ, xã đã họp', '®oµn thÓ', 'đoàn thể'],
  ['Uû ban nh©n dân xã họp với các ban ngành', 'Uû ban nh©n', undefined],
  ['Tổ chức cho c¸n bé ở xã', 'c¸n', undefined],
])('of %j the part %j is found, and reads %j', (text, part, unicode) => {
  const start = text.indexOf(part);
  expect(findLegacyEncoding(text)).toEqual({ start, end: start + part.length, unicode });
});

test.each(seedEntries)('%j is found in both old encodings, and not as it is', (entry) => {
  expect(findLegacyEncoding(entry)).toBeUndefined();
  expect(findLegacyEncoding(encode(entry, TCVN3))?.unicode?.toLowerCase()).toBe(entry.toLowerCase());
  expect(findLegacyEncoding(encode(entry, VNI))?.unicode).toBe(entry);
});

describe('the preview', () => {
  test.each([
    ['TCVN3', 'Uû ban nh©n d©n tØnh, sè 5', 'Uỷ ban nhân dân tỉnh, số 5'],
    ['TCVN3 with ư as soft hyphen', 'Tr\u00ADëng th«n', 'Trưởng thôn'],
    ['TCVN3 with a sign of its own', 'Tæ chøc 20°C, réng 5m²', 'Tổ chức 20°C, rộng 5m²'],
    ['TCVN3 with a letter alone', 'b) Mua 02 « t«, « tr¾ng; ®) 5® © «', 'b) Mua 02 ô tô, ô trắng; đ) 5® © «'],
    ['TCVN3 with a word in capitals', 'MÉu dÊu “§ÕN”, §Õn nay', 'Mẫu dấu “ĐẾN”, Đến nay'],
    ['VNI', 'Ñaûng boä tænh', 'Đảng bộ tỉnh'],
    ['VNI in capitals', 'TIEÁNG VIEÄT', 'TIẾNG VIỆT'],
    ['a letter of neither', 'Tieáng Vieät §5, ½', 'Tiếng Việt §5, ½'],
    ['nothing', '', ''],
  ])('of %s: %j reads %j', (_, legacy, unicode) => {
    expect(fromLegacy(legacy)).toBe(unicode);
  });

  test.each(seedEntries)('of %j in either old encoding is what was meant', (entry) => {
    expect(fromLegacy(encode(entry, VNI))).toBe(entry);
    expect(fromLegacy(encode(entry, TCVN3))).toBe(withSmallTones(entry));
  });
});

/** TCVN3 has no capitals with a tone. */
function withSmallTones(text: string): string {
  return text.replace(/[^A-ZĂÂÊÔƠƯĐ]/g, (c) => c.toLowerCase());
}

test.each([
  'Müller và Zoë họp',
  'Diện tích 500 m², 300 m²; 25°C, 30°C',
  'Báo «Nhân Dân», báo «Quân đội»',
  '10 µm, 20 µg, 30 µm',
  '© VTV®, Windows® Office®',
  'tuyên\u00ADtruyền, công\u00ADtác',
  '·Tổ chức ·Trao giải',
  '§Tổ chức §Trao giải',
  '· Tổ chức\n·\tTrao giải',
  '§ §',
  'Ðo đạc, Ðo vẽ',
  '½ và ¼',
  '5m×3m, m×n, k×h',
  'giaó dục, baó cáo, hoaì, nhà taù',
  'có cả là và không',
  '',
])('%j is not taken for an old encoding', (text) => {
  expect(findLegacyEncoding(text)).toBeUndefined();
});
