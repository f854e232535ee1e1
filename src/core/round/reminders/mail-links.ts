// Links that open a mail with its recipients and its text filled in.
import type { ReminderText } from './texts';

/** Mail programs and Windows cut longer addresses off (reported: 2,000 characters). */
export const LONGEST_LINK = 1900;

/** No address of a mail is longer (RFC 5321: 254 characters), but for letters that a link writes as several. */
const LONGEST_ADDRESS = 300;

/** A mail to some of the addresses. */
export interface MailLink {
  addresses: string[];
  /** Opens the person's mail program. */
  mailto: string;
  /** Opens Gmail in the browser. */
  gmail: string;
}

/** The mails, and the addresses that are too long for any. */
export interface MailLinks {
  links: MailLink[];
  tooLong: string[];
}

/**
 * Returns as few mails as hold every address once, unseen by the other recipients, each link within `LONGEST_LINK`. They
 * go to the person who sends them, `me`, whose address may be empty. Where the text leaves too little room it is left
 * out, and then the subject too.
 *
 * @example
 * mailLinks('toi@x.vn', { subject: 'Nhắc', body: 'Đề nghị gửi.' }, ['a@x.vn']).links[0].mailto;
 * // 'mailto:toi@x.vn?bcc=a@x.vn&subject=Nh%E1%BA%AFc&body=%C4%90%E1%BB%81%20ngh%E1%BB%8B%20g%E1%BB%ADi.'
 */
export function mailLinks(me: string, { subject, body }: ReminderText, addresses: string[]): MailLinks {
  const once = [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
  const texts: ReminderText[] = [
    { subject, body },
    { subject, body: '' },
    { subject: '', body: '' },
  ];
  const roomIn = (text: ReminderText) => LONGEST_LINK - longer(linkOf(me, text, []));
  // Its comma belongs to each address.
  const sizeOf = (address: string) => encoded(address).length + 1;
  const fitting = once.filter((address) => sizeOf(address) <= LONGEST_ADDRESS);
  const text = texts.find((one) => roomIn(one) >= LONGEST_ADDRESS) ?? { subject: '', body: '' };
  const room = roomIn(text);
  // First fit, the longest first: the least links, but for rare cases of one more.
  const mails: { addresses: string[]; left: number }[] = [];
  for (const address of [...fitting].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    const size = sizeOf(address);
    const mail = mails.find(({ left }) => left >= size);
    if (mail) {
      mail.addresses.push(address);
      mail.left -= size;
    } else mails.push({ addresses: [address], left: room - size });
  }
  return {
    links: mails.map((mail) => linkOf(me, text, mail.addresses)),
    tooLong: once.filter((address) => !fitting.includes(address)),
  };
}

function linkOf(me: string, { subject, body }: ReminderText, addresses: string[]): MailLink {
  const [to, bcc] = [encoded(me), addresses.map(encoded).join(',')];
  const [about, text] = [encoded(subject), encoded(body.replace(/\r?\n/g, '\r\n'))];
  return {
    addresses,
    mailto: `mailto:${to}?bcc=${bcc}&subject=${about}&body=${text}`,
    gmail: `https://mail.google.com/mail/?view=cm&fs=1&to=${to}&bcc=${bcc}&su=${about}&body=${text}`,
  };
}

function longer({ mailto, gmail }: MailLink): number {
  return Math.max(mailto.length, gmail.length);
}

/** Encodes a text for a link; half a surrogate pair, which no link can hold, becomes a mark. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/%40/g, '@');
}
