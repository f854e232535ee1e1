// Translates the English messages of Google's servers into the Vietnamese that Google Sheets shows.

/** The message for a person who may not change a cell. */
export const PROTECTED =
  'Ô hoặc tab này được bảo vệ: bạn không có quyền sửa. Nếu cần sửa, hãy liên hệ người điều phối.';

const messages: [whole: RegExp, vietnamese: string][] = [
  [/^You are trying to edit a protected cell or object\..*$/s, PROTECTED],
  [
    /^The data you entered in cell (\S+) violates .* following values: (.*)\.$/s,
    'Ô $1 chỉ nhận một trong các giá trị: $2. Hãy chọn trong danh sách.',
  ],
  [
    /^The data you entered in cell (\S+) violates .*$/s,
    'Ô $1 là ô đánh dấu, không gõ chữ vào được: hãy bấm chuột hoặc phím cách để đánh dấu.',
  ],
  [
    /^Your input contains more than the maximum of (\d+) characters.*$/s,
    'Một ô chứa nhiều nhất $1 ký tự: hãy chia nội dung ra nhiều ô.',
  ],
  [/^The sheet name cannot be empty\.$/, 'Tên tab không được để trống.'],
  [/^The sheet name cannot be longer than (\d+) characters\.$/, 'Tên tab dài nhất $1 ký tự: hãy rút ngắn.'],
  [/^A sheet with the name "(.*)" already exists.*$/s, 'Đã có tab tên “$1”: hãy đặt tên khác.'],
  [/^You can't remove all the visible sheets.*$/, 'Bảng tính phải còn ít nhất một tab nhìn thấy được.'],
  [
    /^You can't create more than (\d+) sheets.*$/,
    'Một bảng tính có nhiều nhất $1 tab: hãy xóa bớt tab không dùng.',
  ],
  [
    /^This action would increase the number of cells.*$/,
    'Bảng tính đã đến giới hạn 10 triệu ô: hãy xóa bớt hàng, cột hoặc tab không dùng.',
  ],
  [/^.* lies outside the tab .*$/s, 'Ô này không còn trong tab: hàng hoặc cột đã bị xóa.'],
  [/^Those (rows|columns) are out of bounds\.$/, 'Hàng hoặc cột này không còn trong tab.'],
  [/^You can't delete all the rows on the sheet\.$/, 'Tab phải còn ít nhất một hàng.'],
  [
    /^Sorry, it is not possible to delete all non-frozen rows\.$/,
    'Tab phải còn ít nhất một hàng ngoài các hàng cố định ở đầu.',
  ],
  [
    /^The rows hold something else by now$/,
    'Không hoàn tác việc chèn hay xóa hàng được nữa, vì sau đó các hàng ấy đã có nội dung khác. Không có gì thay đổi.',
  ],
  [/^.* is no tick box$/s, 'Ô này không còn là ô đánh dấu.'],
  [
    /^Exceeded maximum execution time$/,
    'Lệnh chạy quá 6 phút nên đã bị dừng, như trên Google. Hãy chạy lại; nếu vẫn vậy, chia bớt đơn vị.',
  ],
  [
    /^There are too many scripts running simultaneously.*$/,
    'Đang có quá nhiều lệnh chạy cùng lúc: chờ một phút rồi bấm lại.',
  ],
];

/** Returns a message in Vietnamese; an unknown one stays as it is, with "Lỗi:" before it. */
export function inVietnamese(message: string): string {
  const known = messages.find(([whole]) => whole.test(message));
  return known ? message.replace(...known) : `Lỗi: ${message}`;
}
