// What Google's servers say in English, as Google Sheets says it to a person in Vietnamese.

const messages: [pattern: RegExp, vietnamese: string][] = [
  [
    /^You are trying to edit a protected cell or object/,
    'Ô này được bảo vệ: bạn không có quyền sửa. Nếu cần sửa, hãy liên hệ người điều phối.',
  ],
  [
    /^The data you entered in cell (\S+) violates .*?(?: Please enter one of the following values: (.*)\.)?$/s,
    'Dữ liệu nhập vào ô $1 không hợp lệ. Giá trị được chọn: $2',
  ],
  [
    /^Your input contains more than the maximum of (\d+) characters/,
    'Một ô chứa nhiều nhất $1 ký tự: hãy chia nội dung ra nhiều ô.',
  ],
  [/^The sheet name cannot be empty/, 'Tên tab không được để trống.'],
  [/^The sheet name cannot be longer than (\d+)/, 'Tên tab dài nhất $1 ký tự.'],
  [/^A sheet with the name "(.*)" already exists/s, 'Đã có tab tên “$1”: hãy đặt tên khác.'],
  [/^You can't remove all the sheets/, 'Bảng tính phải còn ít nhất một tab.'],
  [/^You can't create more than (\d+) sheets/, 'Một bảng tính có nhiều nhất $1 tab.'],
  [
    /^This action would increase the number of cells/,
    'Bảng tính không thêm được ô nữa: đã đến giới hạn 10 triệu ô.',
  ],
];

/** The message in Vietnamese; one that is not known stays as it is, marked as an error. */
export function inVietnamese(message: string): string {
  const known = messages.find(([pattern]) => pattern.test(message));
  return known ? message.replace(known[0], known[1]).replace(/ Giá trị được chọn: $/, '') : `Lỗi: ${message}`;
}
