import { planFor } from '../../../src/pages/share/plan';
import { access } from '../../support/people';

const people = [
  access('owner@a.vn', 'owner'),
  access('writer@a.vn', 'writer'),
  access('commenter@a.vn', 'commenter'),
  access('Reader@a.vn', 'reader'),
  access('other@a.vn', 'fileOrganizer'),
];
const emails = [...people.map(({ email }) => email.toLowerCase()), 'new@a.vn'];

test('as a reader only the newcomer is added; nobody’s higher role is touched', () => {
  const plan = planFor(emails, people, 'reader');
  expect(plan).toEqual({ wanted: ['new@a.vn'], same: ['reader@a.vn'], higher: expect.any(Array) });
  expect(plan.higher.map(({ role }) => role)).toEqual(['owner', 'writer', 'commenter', 'fileOrganizer']);
});

test('as an editor whoever has less is raised, and who has it is not asked again', () => {
  const plan = planFor(emails, people, 'writer');
  expect(plan.wanted).toEqual(['commenter@a.vn', 'reader@a.vn', 'new@a.vn']);
  expect(plan.same).toEqual(['writer@a.vn']);
  expect(plan.higher.map(({ email }) => email)).toEqual(['owner@a.vn', 'other@a.vn']);
});
