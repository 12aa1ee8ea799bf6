import type { Browser } from 'playwright-core';
import { settingsWords } from '../../../static/settings/settings-words';
import { exchangeWords } from '../../../static/settings/versions/exchange-words';
import { advanceTo, anonymously, invoke, reset, valued } from '../../support/workbench';
import { AdminAtSettings } from './support/admin-at-settings';
import { launch } from './support/browser';
import { POINTER } from './support/hands';

/** A project that begins with another desk's file: what of it this Jira does not have is told, before it is published and after. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  await anonymously('POST', '/workbench/projects', { key: 'PLAIN', profile: null });
}, 120_000);
afterAll(() => browser.close());

interface File {
  readonly settings: {
    readonly roles: object;
    readonly statuses: object;
    readonly priorities: object;
    readonly requestTypes: object;
  };
}

/** The file of FB as a desk would write it whose people, groups, roles and statuses have other names. */
async function foreignFile(): Promise<string> {
  const { text } = await valued(invoke('settings', 'exportProfile', { projectKey: 'FB' }, 'admin'));
  const file = JSON.parse(text) as File;
  const { roles, statuses, priorities, requestTypes } = file.settings;
  const settings = {
    ...file.settings,
    roles: {
      ...roles,
      handler: { kind: 'project-role', name: 'Bearbeiter' },
      'technical-manager': { kind: 'group', name: 'fachleute' },
      'department-manager': { kind: 'user', name: 'Anna Amt' },
    },
    statuses: { ...statuses, closed: ['Geschlossen'] },
    priorities: { ...priorities, urgent: 'Dringend' },
    requestTypes: { ...requestTypes, Beschwerde: 'complaint' },
  };
  return JSON.stringify({ ...file, settings });
}

test('the process of another project is looked at too before it is the first version', async () => {
  await anonymously('POST', '/workbench/projects', { key: 'COPY', profile: null });
  const admin = await AdminAtSettings.open(browser, POINTER, 'COPY');
  const { frame } = admin;
  const process = async () => (await valued(invoke('settings', 'getSettings', { projectKey: 'COPY' }, 'admin'))).configuration;
  await frame.getByLabel(admin.say(exchangeWords, 'copyOf')).selectOption('FB');
  await admin.press(admin.say(exchangeWords, 'lookNow'));
  const look = frame.getByRole('region', { name: admin.say(exchangeWords, 'lookAtCopy', { project: 'FB' }) });
  await look.getByText('Government IT project feedback').first().waitFor();
  expect(await process()).toBeNull();
  await admin.press(admin.say(exchangeWords, 'otherProject'));
  await frame.getByLabel(admin.say(exchangeWords, 'copyOf')).selectOption('FB');
  await admin.press(admin.say(exchangeWords, 'lookNow'));
  await look.waitFor();
  await admin.press(admin.say(exchangeWords, 'useFile'));
  await frame.getByText(admin.say(exchangeWords, 'firstRead')).waitFor();
  expect((await process())?.version).toBe(1);
  await admin.leave();
});

test('roles, groups, people, statuses, priorities and request types that Jira does not have are named, with the section to choose in', async () => {
  const admin = await AdminAtSettings.open(browser, POINTER, 'PLAIN');
  const { frame, page } = admin;
  const chooser = page.waitForEvent('filechooser');
  await frame.getByLabel(admin.say(exchangeWords, 'firstImport')).click();
  await (await chooser).setFiles({ name: 'process.json', mimeType: 'application/json', buffer: Buffer.from(await foreignFile()) });
  // What it holds is looked at first: nothing is published before it is asked for.
  const look = frame.getByRole('region', { name: admin.say(exchangeWords, 'lookAtFile') });
  await look.getByText('Government IT project feedback').first().waitFor();
  await look.getByText(`Bearbeiter ${admin.say(settingsWords, 'people')}`).waitFor();
  expect((await valued(invoke('settings', 'getSettings', { projectKey: 'PLAIN' }, 'admin'))).configuration).toBeNull();
  await admin.press(admin.say(exchangeWords, 'useFile'));
  await frame.getByText(admin.say(exchangeWords, 'firstRead')).waitFor();
  await frame.getByText(admin.say(exchangeWords, 'unmapped')).waitFor();
  const told = await frame.locator('.fault-list li').allInnerTexts();
  const [people, connections] = [admin.say(settingsWords, 'people'), admin.say(settingsWords, 'connections')];
  for (const line of [
    `Bearbeiter ${people}`,
    `fachleute ${people}`,
    `Anna Amt ${people}`,
    `Geschlossen ${connections}`,
    `Dringend ${admin.say(settingsWords, 'urgency')}`,
    `Beschwerde ${admin.say(settingsWords, 'intake')}`,
  ])
    expect(told).toContain(line);
  // It outlives the choice: the process is there, without a name that means nothing here.
  await admin.go('people');
  expect(await frame.locator('.fault-list li').allInnerTexts()).toEqual(told);
  await admin.leave();
  const { configuration } = await valued(invoke('settings', 'getSettings', { projectKey: 'PLAIN' }, 'admin'));
  expect(configuration?.version).toBe(1);
  expect(JSON.stringify(configuration?.settings)).not.toMatch(/Bearbeiter|fachleute|Anna Amt|Geschlossen|Dringend|Beschwerde/);
});
