import { linkTest } from '../../../../src/core/text/vietnamese/links';

/** The text with what belongs to a link between square brackets. */
function marked(text: string): string {
  const isLink = linkTest(text);
  return [...text]
    .map((c, i) => (isLink(i) ? `[${c}]` : c))
    .join('')
    .replace(/\]\[/g, '');
}

test.each([
  ['Xem https://hagiang.gov.vn/tin?a=b,c.', 'Xem [https://hagiang.gov.vn/tin?a=b,c].'],
  [
    '(www.hagiang.gov.vn), vi.wikipedia.org/wiki/Hà_Giang',
    '([www.hagiang.gov.vn]), [vi.wikipedia.org/wiki/Hà_Giang]',
  ],
  ['Gửi ban.bien-tap@hagiang.gov.vn; @abc', 'Gửi [ban.bien-tap@hagiang.gov.vn]; [@abc]'],
  ['Tệp bao-cao.docx, trang zalo.me:', 'Tệp [bao-cao.docx], trang [zalo.me]:'],
  ['Máy chủ hagiang.gov.vn:8080/a', 'Máy chủ [hagiang.gov.vn:8080/a]'],
  ['Tổ chức ngày 10/5/2021, lúc 08:30. Hết.', 'Tổ chức ngày 10/5/2021, lúc 08:30. Hết.'],
  ['@ .vn, .docx', '@ [.vn], [.docx]'],
  ['TP.HCM, Th.S, v.v.', 'TP.HCM, Th.S, v.v.'],
])('%j', (text, expected) => {
  expect(marked(text)).toBe(expected);
});
