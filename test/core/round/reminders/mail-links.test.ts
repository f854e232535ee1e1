import { array, assert, emailAddress, oneof, property, string } from 'fast-check';
import { LONGEST_LINK, mailLinks } from '../../../../src/core/round/reminders/mail-links';

const text = {
  subject: '[Báo cáo 6 tháng đầu năm 2026] Đôn đốc gửi báo cáo (đã quá hạn)',
  body: `Đề nghị đơn vị hoàn thành, gửi báo cáo 6 tháng đầu năm 2026 chậm nhất 17 giờ 00, ngày 17/6/2026.
https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfG/edit
Liên hệ: đồng chí Hoa, 0912 345 678.`,
};
const query = (link: string) => new URLSearchParams(link.replace(/^[^?]*\?/, '').replace(/\+/g, '%2B'));

test('units do not see each other, and the sender is the one who is written to', () => {
  const { links } = mailLinks('toi@x.vn', text, ['a@x.vn', 'b+c@x.vn']);
  expect(links).toHaveLength(1);
  const [{ mailto = '', gmail = '' } = {}] = links;
  expect(mailto).toMatch(/^mailto:toi@x\.vn\?/);
  expect(query(mailto).get('bcc')?.split(',').sort()).toEqual(['a@x.vn', 'b+c@x.vn']);
  expect(query(mailto).get('body')).toBe(text.body.replace(/\n/g, '\r\n'));
  expect(query(mailto).get('subject')).toBe(text.subject);
  expect([...query(gmail).keys()]).toEqual(['view', 'fs', 'to', 'bcc', 'su', 'body']);
  expect(query(gmail).get('to')).toBe('toi@x.vn');
  expect(query(gmail).get('su')).toBe(text.subject);
  for (const link of [mailto, gmail]) expect(link).not.toMatch(/(?:[?&]|^)cc=/);
});

test('130 units are four mails', () => {
  const addresses = Array.from(
    { length: 130 },
    (_, i) => `xa${String(i).padStart(8, '0')}@tuyenquang.gov.vn`,
  );
  expect(mailLinks('dieuphoi@tuyenquang.gov.vn', text, addresses).links).toHaveLength(4);
});

test('an address of two units is written to once', () => {
  const { links } = mailLinks('', text, ['a@x.vn', 'A@x.vn', 'b@x.vn']);
  expect(links.flatMap(({ addresses }) => addresses).sort()).toEqual(['A@x.vn', 'b@x.vn']);
});

test.each([
  ['“quotes” & ampersands # and = ? %', '“quotes” & ampersands # and = ? %'],
  ['lines\nof\r\ntext', 'lines\r\nof\r\ntext'],
  ['📊 đã gửi', '📊 đã gửi'],
  ['half \uD83D a pair', 'half \uFFFD a pair'],
])('the text %j arrives as it is', (body, arrived) => {
  const [link] = mailLinks('toi@x.vn', { subject: 'S', body }, ['a@x.vn']).links;
  expect(query(link?.mailto ?? '').get('body')).toBe(arrived);
  expect(query(link?.gmail ?? '').get('body')).toBe(arrived);
});

test('a text that leaves no room is left out rather than a unit', () => {
  const [link] = mailLinks('toi@x.vn', { subject: 'ngắn', body: 'ộ'.repeat(500) }, ['a@x.vn']).links;
  expect([query(link?.mailto ?? '').get('subject'), query(link?.mailto ?? '').get('body')]).toEqual([
    'ngắn',
    '',
  ]);
  const [other] = mailLinks('', { subject: 'ộ'.repeat(500), body: 'x' }, ['a@x.vn']).links;
  expect(other?.mailto).toBe('mailto:?bcc=a@x.vn&subject=&body=');
});

test('every address is in one mail, each mail is short enough, and no two could be one', () => {
  const long = string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).map((name) => `${name}@x.vn`);
  const addresses = array(oneof(emailAddress(), long), { maxLength: 200, size: 'max' });
  assert(
    property(addresses, string({ unit: 'binary' }), string({ unit: 'binary' }), (all, subject, body) => {
      const { links, tooLong } = mailLinks('toi@x.vn', { subject, body }, all);
      const written = [...links.flatMap((link) => link.addresses), ...tooLong];
      const keys = written.map((address) => address.toLowerCase());
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(keys)).toEqual(new Set(all.map((address) => address.toLowerCase())));
      for (const { mailto, gmail } of links)
        expect(Math.max(mailto.length, gmail.length)).toBeLessThanOrEqual(LONGEST_LINK);
      const least = Math.min(...links.map(({ gmail }) => gmail.length));
      const base = mailLinks('toi@x.vn', { subject, body }, ['a']).links[0]?.gmail.length ?? 0;
      for (const { gmail } of links.filter((link) => link.gmail.length > least))
        expect(gmail.length + least - base).toBeGreaterThan(LONGEST_LINK - 2);
    }),
  );
});

test('an address that no link can hold is named', () => {
  const address = `${'a'.repeat(400)}@x.vn`;
  expect(mailLinks('', text, [address, 'b@x.vn'])).toMatchObject({
    tooLong: [address],
    links: [{ addresses: ['b@x.vn'] }],
  });
});
