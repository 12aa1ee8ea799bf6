import type { Caller } from '../../src/contract';
import { permit } from '../../src/handlers/permit';
import type { Access } from '../../src/ports/access';

/** People as Jira would describe them to themselves. */
const person = (rights: { admin?: boolean; projectAdmin?: boolean; agent?: boolean; customer?: boolean; sees?: boolean }): Access => ({
  isSiteAdmin: async () => rights.admin === true,
  project: async () => (rights.sees === false ? null : { mayAdminister: rights.projectAdmin === true, isAgent: rights.agent === true }),
  issue: async () =>
    rights.sees === false
      ? null
      : { issueId: '10001', isAgent: rights.agent === true, mayAdministerProject: rights.projectAdmin === true, mayAssign: false },
  ownRequest: async () => (rights.customer === true ? { issueId: '10001' } : null),
  personIsAgent: async () => false,
});

const PEOPLE = {
  admin: person({ admin: true, projectAdmin: true }),
  lead: person({ projectAdmin: true, agent: true }),
  agent: person({ agent: true }),
  customer: person({ customer: true, sees: false }),
  outsider: person({ sees: false }),
};
const onIssue = { issueKey: 'FB-1' };
const onProject = { projectKey: 'FB' };

describe('who is let through', () => {
  it.each<[Caller[], object, (keyof typeof PEOPLE)[]]>([
    [['agent'], onIssue, ['lead', 'agent']],
    [['customer-of-case'], onIssue, ['customer']],
    [['admin'], {}, ['admin']],
    [['admin', 'project-admin'], onProject, ['admin', 'lead']],
    [['admin', 'project-admin'], onIssue, ['admin', 'lead']],
    [['lead', 'agent', 'admin'], onProject, ['admin', 'lead', 'agent']],
    [['anyone'], {}, ['admin', 'lead', 'agent', 'customer', 'outsider']],
    // A right on a project counts only where the input names one.
    [['agent'], {}, []],
    [['customer-of-case'], onProject, []],
  ])('%j on %j: %j', async (allow, input, allowed) => {
    for (const name of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]) {
      const outcome = await permit(allow, PEOPLE[name], input).then(
        () => true,
        () => false,
      );
      expect([name, outcome]).toEqual([name, allowed.includes(name)]);
    }
  });
});

it.each<[Caller[], object, string]>([
  [['admin'], {}, 'site-admin'],
  [['admin', 'project-admin'], onProject, ''],
  [['agent'], onIssue, ''],
])('%j on %j refuses an outsider about “%s”', async (allow, input, about) => {
  await expect(permit(allow, PEOPLE.outsider, input)).rejects.toMatchObject({ reason: 'not-permitted', about });
});

describe('an issue that is gone', () => {
  const gone = (access: Access): Access => ({ ...access, issue: async () => null });
  it.each<[keyof typeof PEOPLE, boolean]>([
    ['admin', true],
    ['lead', true],
    ['agent', false],
    ['customer', false],
    ['outsider', false],
  ])('is administered by whoever administers the project of its key: %s %s', async (name, expected) => {
    const outcome = await permit(['admin', 'project-admin'], gone(PEOPLE[name]), onIssue).then(
      (issueId) => issueId === '',
      () => false,
    );
    expect(outcome).toBe(expected);
  });
});
