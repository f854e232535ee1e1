// Text that was typed for a font of the time before Unicode.
import { findLegacyEncoding } from '../../../text/vietnamese/legacy';
import type { TypedTextRule } from '../rule';

/** Finds text in an old encoding. Nothing in such a cell is put right, because its letters are not what they seem. */
export const legacyEncoding: TypedTextRule = {
  id: 'UNI1',
  code: 'UNI1',
  severity: 'error',
  message: 'Nội dung gõ bằng phông chữ cũ (TCVN3, VNI): nhận bản Unicode ở đề nghị, hoặc gõ lại.',
  source: 'TCVN 5712:1993 (VN3) và VNI, bảng mã trước Unicode',
  find(text) {
    const found = findLegacyEncoding(text);
    if (!found) return undefined;
    const { start, end, unicode } = found;
    return { start, end, suggestions: unicode === undefined ? [] : [unicode] };
  },
  fires: [
    ['Uû ban nh©n d©n tØnh', 'Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
    ['- Ñaûng boä tænh.', '- Ñaûng boä tænh.', '- Đảng bộ tỉnh.'],
    ['§· tËp huÊn 120 l\u00ADît c¸n bé', '§· tËp huÊn 120 l\u00ADît c¸n bé', 'Đã tập huấn 120 lượt cán bộ'],
    ['B¸O C¸O KÕT QU¶ TH¸NG 9', 'B¸O C¸O KÕT QU¶ TH¸NG 9', 'BÁO CÁO KẾT QUẢ THÁNG 9'],
    ['Coâng taùc tuyeân truyeàn', 'Coâng taùc tuyeân truyeàn', 'Công tác tuyên truyền'],
    ['Tổ chức héi nghÞ giao ban ở 12 thôn', 'héi nghÞ', 'hội nghị'],
    ['Tổ chức cho c¸n bé ở xã', 'c¸n'],
    ['UÛy ban nhân dân xã họp', 'UÛy', 'Ủy'],
  ],
  silent: [
    'Müller và Zoë họp',
    'ông Muñoz, bà Köhler, Noël, café, naïve ở xã',
    '· Tổ chức\n· Trao giải',
    '10 µm, 20 µg',
    '«Nhân Dân», 25°C',
    'giaó dục, nhà taù, 5m×3m, m×n',
  ],
};
