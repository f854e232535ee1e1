// What the add-on makes of Google's errors.
import { googleProblem } from '../../../src/core/text/google-problem';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('Google’s words are told apart, whatever the language of the account', () => {
  test.each([
    ['rights', PROTECTED],
    ['rights', 'You do not have permission to perform that action.'],
    ['rights', 'The caller does not have permission'],
    [
      'rights',
      'Bạn đang cố chỉnh sửa một ô hoặc đối tượng được bảo vệ. Vui lòng liên hệ với chủ sở hữu bảng tính.',
    ],
    ['rights', 'Bạn không có quyền truy cập vào tài liệu được yêu cầu.'],
    ['consent', 'Authorization is required to perform that action.'],
    [
      'consent',
      'You do not have permission to call SpreadsheetApp.getActive. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    ],
    ['consent', 'Specified permissions are not sufficient to call Ui.showSidebar.'],
    ['consent', 'Bạn không có quyền gọi SpreadsheetApp.getActive. Các quyền bắt buộc: https://…'],
    ['consent', 'Cần ủy quyền để thực hiện hành động đó.'],
    ['busy', 'Service error: Spreadsheets'],
    ['busy', 'Service invoked too many times for one day: premium.'],
    [
      'busy',
      'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
    ],
    ['busy', 'Service Spreadsheets timed out while accessing document with id 1Ab.'],
    ['busy', 'Service Spreadsheets failed while accessing document with id 1Ab.'],
    ['busy', 'We’re sorry, a server error occurred. Please wait a bit and try again.'],
    ['busy', 'Exceeded maximum execution time'],
    ['busy', 'There are too many scripts running simultaneously for this Google user account.'],
    ['busy', 'Rate Limit Exceeded'],
    ['busy', 'Empty response'],
    ['busy', 'Dịch vụ được gọi quá nhiều lần trong một ngày: premium.'],
    ['busy', 'Đã xảy ra lỗi máy chủ. Vui lòng đợi một lát rồi thử lại.'],
    ['busy', 'Đã vượt quá thời gian thực thi tối đa'],
    ['busy', 'Lỗi dịch vụ: Spreadsheets'],
    ['unknown', 'You have exceeded the property storage quota. Please remove some properties and try again.'],
    [
      'unknown',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['unknown', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['unknown', 'Bảng tính không có trang tính này.'],
  ])('%s: %s', (kind, words) => {
    expect(googleProblem(new Error(words)).kind).toBe(kind);
    expect(googleProblem(words.normalize('NFD')).kind).toBe(kind);
  });

  test.each([
    [429, 'Không rõ', 'busy'],
    [500, PROTECTED, 'busy'],
    [503, '', 'busy'],
    [401, 'Invalid Credentials', 'consent'],
    [403, 'Không rõ', 'rights'],
    [403, 'User Rate Limit Exceeded', 'busy'],
    [403, "The user's Drive storage quota has been exceeded.", 'unknown'],
    [404, 'File not found: 1Ab.', 'unknown'],
  ])('code %i with “%s” is %s', (code, words, kind) => {
    expect(googleProblem(Object.assign(new Error(words), { details: { code } })).kind).toBe(kind);
  });
});

test('only an unknown error is quoted, beside what the person can do', () => {
  expect(googleProblem(new Error('Khác lạ')).advice).toMatch(/^Chờ một phút.*\(Google báo: Khác lạ\)$/);
  expect(googleProblem(undefined).advice).toContain('(Google báo: undefined)');
  for (const words of [PROTECTED, 'Service error: Spreadsheets', 'Authorization is required']) {
    expect(googleProblem(words).advice).not.toMatch(/Google báo|[a-z] (?:error|protected|required)/);
  }
});
