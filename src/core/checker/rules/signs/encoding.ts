// Text that was typed for a font of the time before Unicode.
import { findLegacyEncoding, fromLegacy } from '../../../text/vietnamese/legacy';
import type { TypedTextRule } from '../rule';

/** Finds text in an old encoding. Nothing in such a cell is put right, because its letters are not what they seem. */
export const legacyEncoding: TypedTextRule = {
  id: 'UNI1',
  code: 'UNI1',
  severity: 'error',
  message:
    'Nội dung gõ bằng phông chữ cũ (mã TCVN3 hoặc VNI) nên chưa được chỉnh sửa: hãy chuyển sang Unicode, ví dụ bằng công cụ chuyển mã của UniKey, rồi dán hoặc gõ lại vào ô này.',
  source: 'TCVN 5712:1993 (VN3) và VNI, bảng mã trước Unicode',
  find(text) {
    const found = findLegacyEncoding(text);
    return found && { ...found, suggestions: [fromLegacy(text.slice(found.start, found.end))] };
  },
  fires: [
    ['Uû ban nh©n d©n tØnh', 'Uû ban nh©n d©n tØnh', 'Uỷ ban nhân dân tỉnh'],
    ['- Ñaûng boä tænh.', 'Ñaûng boä tænh', 'Đảng bộ tỉnh'],
  ],
  silent: ['Müller và Zoë họp', '· Tổ chức\n· Trao giải', '10 µm, 20 µg', '«Nhân Dân», 25°C'],
};
