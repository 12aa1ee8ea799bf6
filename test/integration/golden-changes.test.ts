import { advanceTo, as, idle, reset } from '../support/workbench';
import { type Property, propertyOf, raise } from './story';

/** golden 19: what a change in Jira does to the clocks is a rule of its own (docs/decisions/0003-time.md); moves and request types stand in profile-change.test.ts. */

beforeAll(async () => {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
});

async function opened(summary: string): Promise<{ readonly key: string; readonly before: Property }> {
  const key = await raise('customer-1', 'Complaint', summary, 'It was slow.');
  await idle();
  return { key, before: await propertyOf(key) };
}

it('golden 19: linked as a duplicate, both customers keep their promises', async () => {
  const first = await opened('The same matter');
  const second = await opened('The same matter again');
  await as('agent-1').post('/rest/api/3/issueLink', {
    type: { name: 'Duplicate' },
    inwardIssue: { key: second.key },
    outwardIssue: { key: first.key },
  });
  await idle();
  for (const { key, before } of [first, second]) expect((await propertyOf(key)).deadlines).toEqual(before.deadlines);
});
