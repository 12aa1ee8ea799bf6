import type { Browser } from 'playwright-core';
import { settingsWords } from '../../../static/settings/settings-words';
import { requestTypeId, WRONG_FIELD } from '../../integration/story';
import { advanceTo, as, createProject, idle, invoke, reset, type User, valued } from '../../support/workbench';
import { AdminAtSettings } from './support/admin-at-settings';
import { launch } from './support/browser';
import { POINTER } from './support/hands';

/** What is stuck, as an administrator of one project and one of the site see it: each is offered what the server allows. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await createProject('ELSE', 'gov-it-projects');
  for (const projectKey of ['FB', 'ELSE']) await writeToNoField(projectKey);
  await as('admin').delete('/rest/api/3/project/ELSE/role/10002?user=acc-lead');
}, 120_000);
afterAll(() => browser.close());

/** A rule of the project that fails for every item with that word. */
async function writeToNoField(projectKey: string): Promise<void> {
  const { configuration } = await valued(invoke('settings', 'getSettings', { projectKey }, 'admin'));
  if (configuration === null) throw new Error(`${projectKey} has no process`);
  const settings = { ...configuration.settings, escalationRules: [WRONG_FIELD] };
  await valued(invoke('settings', 'saveSettings', { projectKey, revision: configuration.revision, settings }, 'admin'));
}

async function getStuck(projectKey: string): Promise<void> {
  const request = {
    ...(await requestTypeId('Complaint', projectKey)),
    requestFieldValues: { summary: 'wrongfield', description: 'wrongfield' },
  };
  await as('customer-1').post('/rest/servicedeskapi/request', request);
  await idle();
}

/** Somebody at the health of FB, and what they are shown to be stuck. */
async function lookAs(user: User) {
  const at = await AdminAtSettings.open(browser, POINTER, 'FB', user);
  await at.go('health');
  const stuck = at.frame.locator('tr', { hasText: "no field 'Satisfaction'" });
  return { at, stuck, retry: at.frame.getByRole('button', { name: new RegExp(`^${at.say(settingsWords, 'retry')}`) }) };
}

test('an administrator of the project looks again, sees what is stuck there alone, and is told who can try it again', async () => {
  const { at, stuck, retry } = await lookAs('lead');
  await at.frame.getByText(at.say(settingsWords, 'healthy')).waitFor();
  await getStuck('ELSE');
  await getStuck('FB');
  await at.press(at.say(settingsWords, 'checkNow'));
  await stuck.waitFor();
  expect(await stuck.innerText()).toContain('FB-1');
  expect(await at.frame.locator('main').innerText()).not.toContain('ELSE-');
  await at.frame.getByText(at.say(settingsWords, 'retryBy')).waitFor();
  expect(await retry.count()).toBe(0);
  await at.leave();
});

test('an administrator of the site sees the whole site and has it tried again', async () => {
  const { at, stuck, retry } = await lookAs('admin');
  await stuck.first().waitFor();
  expect((await stuck.allInnerTexts()).map((text) => /[A-Z]+-1/.exec(text)?.[0]).sort()).toEqual(['ELSE-1', 'FB-1']);
  await at.press(/FB-1$/, at.frame.locator('main'));
  await stuck.nth(1).waitFor({ state: 'detached' });
  expect(await stuck.innerText()).toContain('ELSE-1');
  expect(await retry.count()).toBe(1);
  await at.leave();
});
