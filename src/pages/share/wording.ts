// What the dialog says of access, and of what came of sharing with many.

import type { Access, DocumentAccess, Role } from '../../contract/share-server';
import { accessOf, type Plan, planFor } from './plan';
import type { Shared } from './share-all';

/** How many addresses are listed where the rest need not be. */
const SHOWN = 5;

const roleNames: Record<string, string> = {
  reader: 'Người xem',
  commenter: 'Người nhận xét',
  writer: 'Người chỉnh sửa',
  owner: 'Chủ sở hữu',
};

/** A role for people; one that the dialog does not know as Google names it. */
export function roleName(role: string): string {
  return roleNames[role] ?? role;
}

/** Whose access it is, and at which address. */
export function personName({ name, email }: Access): string {
  return name && email && name !== email ? `${name} (${email})` : email || name;
}

/** What access by the link alone means. */
export function generalText({ name, role }: Access): string {
  const who = name
    ? `Bất kỳ ai ở ${name} có đường liên kết`
    : 'Bất kỳ ai có đường liên kết, không cần đăng nhập,';
  return `⚠ ${who} đều mở được văn bản này (${roleName(role)}).`;
}

/** Something to tell, and the addresses it is about. */
export interface Notice {
  text: string;
  emails: string[];
}

/** What came of sharing with many. */
export interface SharingReport {
  title: string;
  notices: Notice[];
  /** Who was chosen and has not got the role. */
  undone: string[];
}

/**
 * Tells what sharing with a list came to: `plan` is what was to be done, `shared` what Google did, `bad` the words that
 * are no addresses, `people` who has access now.
 */
export function sharingReport(
  plan: Plan,
  shared: Shared,
  bad: string[],
  people: Access[],
  role: Role,
): SharingReport {
  // Google also refuses with an error what it did, when only the notification could not be sent (documented).
  const failed = shared.failed.filter(({ email }) => planFor([email], people, role).wanted.length > 0);
  const untold = shared.failed.filter((failure) => !failed.includes(failure)).map(({ email }) => email);
  const problems = [...new Set(failed.map(({ problem }) => problem))];
  const count = shared.done.length + untold.length;
  const notices: Notice[] = [
    ...(shared.halt ? [{ text: shared.halt, emails: [] }] : []),
    ...problems.map((problem) => ({
      text: `✖ ${problem}`,
      emails: failed.filter((failure) => failure.problem === problem).map(({ email }) => email),
    })),
    { text: '✖ Không phải địa chỉ email, sửa ở ô bên dưới:', emails: bad },
    {
      text: '⚠ Đã chia sẻ, nhưng Google không gửi được email báo; hãy tự gửi đường liên kết cho:',
      emails: untold,
    },
    { text: 'Chưa làm tới, vẫn được chọn để làm tiếp:', emails: few(shared.left) },
    {
      text: 'Đã có quyền cao hơn, giữ nguyên:',
      emails: plan.higher.map((access) => `${access.email} (${roleName(access.role)})`),
    },
    { text: 'Đã có đúng quyền này, không gửi lại email:', emails: few(plan.same) },
  ].filter(({ text, emails }) => emails.length > 0 || text === shared.halt);
  const total = plan.wanted.length;
  return {
    title: total > 0 ? `Đã chia sẻ cho ${count}/${total} địa chỉ` : 'Không có ai mới để chia sẻ',
    notices,
    undone: [...failed.map(({ email }) => email), ...shared.left],
  };
}

/** The first of many addresses about which nothing needs to be done one by one. */
function few(emails: string[]): string[] {
  const rest = emails.length - SHOWN;
  return rest > 1 ? [...emails.slice(0, SHOWN), `và ${rest} địa chỉ khác`] : emails;
}

/** What a unit's addresses may do already: a role for each address that has access. */
export function unitAccess(emails: string[], people: Access[]): string {
  const roles = emails.flatMap((email) => accessOf(email, people)?.role ?? []);
  return roles.length > 0 ? `đã có quyền: ${[...new Set(roles)].map(roleName).join(', ')}` : '';
}

/** A text as it is searched: without marks and in small letters, so that `meo vac` finds Mèo Vạc. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').trim();
}

/** Where the Doc can be opened and downloaded. */
export function documentLinks({ id }: Pick<DocumentAccess, 'id'>): [text: string, url: string][] {
  const url = `https://docs.google.com/document/d/${id}/`;
  return [
    ['Mở văn bản', `${url}edit`],
    ['Tải .docx', `${url}export?format=docx`],
    ['Tải PDF', `${url}export?format=pdf`],
  ];
}
