import type { Plan } from '../../../src/pages/share/plan';
import type { Shared } from '../../../src/pages/share/share-all';
import {
  generalText,
  personName,
  searchable,
  sharingSummary,
  unitAccess,
} from '../../../src/pages/share/wording';
import { access } from '../../support/people';

const nobody: Plan = { wanted: [], same: [], higher: [] };
const report = (
  plan: Partial<Plan>,
  shared: Partial<Shared> = {},
  bad: string[] = [],
  people = [access('o@x.vn', 'owner')],
) =>
  sharingSummary(
    { ...nobody, ...plan },
    { done: [], failed: [], left: [], halt: '', ...shared },
    bad,
    people,
    'reader',
  );

describe('the report', () => {
  test('counts those who got the role, and has nothing more to tell', () => {
    const wanted = ['a@x.vn', 'b@x.vn'];
    expect(report({ wanted }, { done: wanted })).toEqual({
      title: 'Đã chia sẻ cho 2/2 địa chỉ',
      notices: [],
      undone: [],
    });
  });

  test('tells a reason once, with all the addresses it holds for, and keeps them to be tried again', () => {
    const wanted = ['a@x.vn', 'b@x.vn', 'c@x.vn'];
    const failed = ['lý do 1', 'lý do 2', 'lý do 1'].map((problem, i) => ({
      email: wanted[i] ?? '',
      problem,
    }));
    const { title, notices, undone } = report({ wanted }, { failed });
    expect(title).toBe('Đã chia sẻ cho 0/3 địa chỉ');
    expect(notices).toEqual([
      { text: '✖ lý do 1', emails: ['a@x.vn', 'c@x.vn'] },
      { text: '✖ lý do 2', emails: ['b@x.vn'] },
    ]);
    expect(undone.sort()).toEqual(wanted);
  });

  test('knows who has access in spite of an error: Google could only not send the mail', () => {
    const failed = [{ email: 'A@x.vn', problem: 'lỗi' }];
    const { title, notices, undone } = report(
      { wanted: ['A@x.vn'] },
      { failed },
      [],
      [access('a@x.vn', 'reader')],
    );
    expect([title, undone]).toEqual(['Đã chia sẻ cho 1/1 địa chỉ', []]);
    expect(notices).toEqual([
      { text: expect.stringContaining('không gửi được email báo'), emails: ['A@x.vn'] },
    ]);
  });

  test('tells why it ended early, and who is left', () => {
    const { notices, undone } = report({ wanted: ['a@x.vn'] }, { left: ['a@x.vn'], halt: 'Google bận' });
    expect(notices[0]).toEqual({ text: 'Google bận', emails: [] });
    expect(notices[1]).toEqual({ text: expect.stringContaining('Chưa làm tới'), emails: ['a@x.vn'] });
    expect(undone).toEqual(['a@x.vn']);
  });

  test('counts those left when they are many, and keeps every one of them chosen; the refused are all named', () => {
    const many = Array.from({ length: 70 }, (_, i) => `a${i}@x.vn`);
    const failed = many.map((email) => ({ email, problem: 'Bị cấm' }));
    const { notices, undone } = report({ wanted: many }, { left: many });
    expect(notices[0]?.emails).toEqual([...many.slice(0, 5), 'và 65 địa chỉ khác']);
    expect(undone).toEqual(many);
    expect(report({ wanted: many }, { failed }).notices[0]?.emails).toEqual(many);
  });

  test('says of those who have access already what becomes of it', () => {
    const { title, notices } = report({ same: ['a@x.vn'], higher: [access('b@x.vn', 'writer')] });
    expect(title).toBe('Không có ai mới để chia sẻ');
    expect(notices).toEqual([
      { text: expect.stringContaining('giữ nguyên'), emails: ['b@x.vn (Người chỉnh sửa)'] },
      { text: expect.stringContaining('không gửi lại email'), emails: ['a@x.vn'] },
    ]);
  });

  test('names what is no address', () => {
    expect(report({}, {}, ['a@x']).notices).toEqual([
      { text: expect.stringContaining('Không phải địa chỉ email'), emails: ['a@x'] },
    ]);
  });
});

test('a person is named with the address, once where Google tells only that', () => {
  expect(personName({ id: '', name: 'Lan', email: 'a@x.vn', role: 'reader' })).toBe('Lan (a@x.vn)');
  expect(personName({ id: '', name: '', email: 'a@x.vn', role: 'reader' })).toBe('a@x.vn');
});

test('access by the link says who has it and what they may do', () => {
  const everybody = { id: '', name: '', email: '', role: 'writer' };
  expect(generalText(everybody)).toMatch(/Bất kỳ ai.*không cần đăng nhập.*Người chỉnh sửa/);
  expect(generalText({ ...everybody, name: 'a.gov.vn', role: 'reader' })).toMatch(/ở a\.gov\.vn.*Người xem/);
});

test('a unit says what its addresses may do', () => {
  const people = [access('a@x.vn', 'reader'), access('b@x.vn', 'writer')];
  expect(unitAccess(['A@x.vn', 'c@x.vn', 'b@x.vn'], people)).toBe('đã có quyền: Người xem, Người chỉnh sửa');
  expect(unitAccess(['c@x.vn'], people)).toBe('');
});

test('a unit is found without its marks, whatever the case', () => {
  expect(searchable(' MÈO Vạc ')).toBe('meo vac');
  expect(searchable('Đồng Văn'.normalize('NFD'))).toBe('dong van');
});
