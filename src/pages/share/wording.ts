// The texts of the sharing dialog.

import type { Access, Role } from '../../contract/share-server';
import { accessOf, type Plan, planFor } from './plan';
import type { Shared } from './share-all';

/** How many addresses are named when nothing has to be done about each one. */
const SHOWN = 5;

const roleNames: Record<string, string> = {
  reader: 'Người xem',
  commenter: 'Người nhận xét',
  writer: 'Người chỉnh sửa',
  owner: 'Chủ sở hữu',
};

/** Returns the Vietnamese name of a role; Google's own name for a role that the dialog does not know. */
export function roleName(role: string): string {
  return roleNames[role] ?? role;
}

/** Returns the name and the address of an access; one of them when there is only one or they are equal. */
export function personName({ name, email }: Access): string {
  return name && email && name !== email ? `${name} (${email})` : email || name;
}

/** Returns what an access by link means. */
export function generalText({ name, role }: Access): string {
  const who = name
    ? `Bất kỳ ai ở ${name} có đường liên kết`
    : 'Bất kỳ ai có đường liên kết, không cần đăng nhập,';
  return `⚠ ${who} đều mở được văn bản này (${roleName(role)}).`;
}

/** A message, and the addresses it is about. */
export interface Notice {
  text: string;
  emails: string[];
}

/** The result of sharing with many people, in words. */
export interface SharingSummary {
  title: string;
  notices: Notice[];
  /** Chosen addresses that did not get the role. */
  undone: string[];
}

/**
 * Returns in words the result of sharing with a list. `plan` is what was to be done, `shared` what Google did, `bad`
 * the words that are not addresses, and `people` who has access now.
 */
export function sharingSummary(
  plan: Plan,
  shared: Shared,
  bad: string[],
  people: Access[],
  role: Role,
): SharingSummary {
  // Google also reports an error when it gave the access but could not send the notification (documented).
  const failed = shared.failed.filter(({ email }) => planFor([email], people, role).wanted.length > 0);
  const unnotified = shared.failed.filter((failure) => !failed.includes(failure)).map(({ email }) => email);
  const problems = [...new Set(failed.map(({ problem }) => problem))];
  const count = shared.done.length + unnotified.length;
  const notices: Notice[] = [
    ...(shared.halt ? [{ text: shared.halt, emails: [] }] : []),
    ...problems.map((problem) => ({
      text: `✖ ${problem}`,
      emails: failed.filter((failure) => failure.problem === problem).map(({ email }) => email),
    })),
    { text: '✖ Không phải địa chỉ email, sửa ở ô bên dưới:', emails: bad },
    {
      text: '⚠ Đã chia sẻ, nhưng Google không gửi được email báo; hãy tự gửi đường liên kết cho:',
      emails: unnotified,
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

/** Returns the first addresses of a long list, and how many more there are. */
function few(emails: string[]): string[] {
  const rest = emails.length - SHOWN;
  return rest > 1 ? [...emails.slice(0, SHOWN), `và ${rest} địa chỉ khác`] : emails;
}

/** Returns in words the roles that a unit's addresses already have; empty when none has access. */
export function unitAccess(emails: string[], people: Access[]): string {
  const roles = emails.flatMap((email) => accessOf(email, people)?.role ?? []);
  return roles.length > 0 ? `đã có quyền: ${[...new Set(roles)].map(roleName).join(', ')}` : '';
}

/**
 * Returns a text in the form used for searching: without diacritics and in lower case, so that `meo vac` finds Mèo
 * Vạc.
 *
 * @example
 * searchable('Mèo Vạc'); // 'meo vac'
 */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').trim();
}
