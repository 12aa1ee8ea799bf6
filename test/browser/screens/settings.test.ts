import { readFileSync } from 'node:fs';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';
import { go } from './settings-section';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('first use: five processes, and choosing one fills the settings', async () => {
  const page = await stage.open('/settings/?scenario=first-use', 1000);
  expect(await page.getByRole('radio').count()).toBe(5);
  expect(await page.getByRole('button', { name: 'Use this process' }).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: /Government IT project feedback/ }).check();
  await page.getByRole('button', { name: 'Use this process' }).click();
  await page.getByText(/questions the process leaves open/).waitFor();
  await stage.leave(page);
});

test.each([
  'Intake',
  'Rules',
  'Types and urgency',
  'Time limits',
  'Calendar',
  'People',
  'Escalation',
  'Connections',
  'Try it',
  'Versions',
  'Health',
])('section %s is accessible and within its width', async (section) => {
  const page = await stage.open('/settings/?site=1&scenario=stuck', 1000);
  await page
    .getByRole('button', { name: /^Settings/ })
    .first()
    .click();
  await go(page, section);
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('limits read in words, and name no row of the source', async () => {
  const page = await stage.open('/settings/?lang=zh', 1000);
  await go(page, '时限');
  const row = page.locator('table.limits tr', { hasText: '投诉：2 小时内首次响应' });
  expect(await row.innerText()).toMatch(/投诉[\s\S]*投诉：2 小时内首次响应/);
  expect(await row.getByRole('textbox', { name: '时长，投诉' }).inputValue()).toBe('2');
  await stage.leave(page);
});

test('edits store themselves in the draft, are told in words, and count when they are published with a note', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await go(page, 'Types and urgency');
  await page.getByLabel('All users · Technical').selectOption('urgent');
  await page.getByText('2 changes').waitFor();
  await page.getByText(/^Draft stored\./).waitFor();
  await page.getByRole('button', { name: '2 changes' }).click();
  expect(await page.locator('.change-table').innerText()).toMatch(/Contact in the first words › Name[\s\S]*Service desk/);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Publish…' }).click();
  // Without a note it says what is missing, at the field, which gets the focus.
  const note = page.getByLabel('What changed, and why');
  await page.getByRole('button', { name: 'Publish version 4' }).press('Enter');
  await page.getByText('Write a note first.').waitFor();
  expect([await note.getAttribute('aria-invalid'), await note.evaluate((field) => field === document.activeElement)]).toEqual([
    'true',
    true,
  ]);
  expect(await axeFaults(page)).toEqual([]);
  await note.fill('A desk of our own');
  await page.getByRole('button', { name: 'Publish version 4' }).click();
  await page.getByText('Published as version 4.').waitFor();
  await go(page, 'Intake');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Service desk');
  await stage.leave(page);
});

test('a draft is thrown away only after a question that says how much is lost', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await page.getByLabel('Name', { exact: true }).fill('Service desk');
  await page.getByText(/^Draft stored\./).waitFor();
  await page.getByRole('button', { name: 'Discard…' }).click();
  await page.getByText('Throw the draft away? 1 change is lost.').waitFor();
  await page.getByRole('button', { name: 'Throw away' }).click();
  await page.getByText('1 change', { exact: true }).waitFor({ state: 'detached' });
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('');
  await stage.leave(page);
});

test('the history says who, when, why and what, and brings a version back with a note', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Versions');
  const cards = page.locator('.version-card');
  await cards.nth(2).waitFor();
  expect(await cards.first().innerText()).toMatch(/Version 3[\s\S]*in use[\s\S]*by Administrator[\s\S]*After the meeting/);
  await cards.first().getByText('1 change').click();
  expect(await cards.first().innerText()).toMatch(/First response of Urgent · affects 37 open items\s+30 min\s+20 min/);
  await page.getByRole('button', { name: 'Roll back to this… Version 2' }).press('Enter');
  await page.getByLabel('What changed, and why').fill('It was better before');
  await page.getByRole('radio', { name: /move to the new version/ }).check();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Roll back', exact: true }).click();
  await page.getByText('brings back version 2').waitFor();
  await page.getByText('All 37 items that were open went onto this version.').waitFor();
  // A version that says nothing more of itself has no empty line for it.
  expect((await page.locator('.version-card p').allInnerTexts()).filter((text) => text.trim() === '')).toEqual([]);
  await stage.leave(page);
});

test('exported to a file, changed in an editor, read back into the draft with its differences in words; a broken file is refused with its place', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Versions');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export version 3' }).click()]);
  expect(download.suggestedFilename()).toBe('closed-loop-FB-v3.json');
  const text = readFileSync(await download.path(), 'utf8');
  const choose = (content: string): Promise<void> =>
    page
      .getByLabel('Read a file into the draft')
      .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose(text);
  await page.getByText('It says what is published already.').waitFor();
  await choose(text.replace('"graceMinutes": 15', '"graceMinutes": 20'));
  await page.getByText('The file is in the draft: 1 change.').waitFor();
  await page.getByText(/^Numbers are given by the pattern FB-\{YYYY\}-\{SEQ:4\}, once within this project\./).waitFor();
  await page.getByRole('button', { name: '1 change', exact: true }).click();
  expect(await page.locator('.draft-bar .change-table').innerText()).toMatch(/Grace of “at once”[\s\S]*15[\s\S]*20/);
  await choose(`${text.slice(0, 100)} oops`);
  await page.getByText(/This is not JSON: line \d+, column \d+/).waitFor();
  await choose(`{"x": "${'y'.repeat(5_000_000)}"}`);
  await page.getByText('The file is too large: 5.0 MB').waitFor();
  expect(await page.getByRole('button', { name: '1 change', exact: true }).count()).toBe(1);
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test('a file that takes the place of unpublished work says so before, and the work can be brought back', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Versions');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export version 3' }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  const choose = (content: string): Promise<void> =>
    page
      .getByLabel('Read a file into the draft')
      .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await choose(text.replace('"graceMinutes": 15', '"graceMinutes": 20'));
  await page.getByText('The file is in the draft: 1 change.').waitFor();
  // Before a file is read, not beside what was just read.
  const warning = page.getByText('The draft has 1 change that is not published.');
  expect(await warning.count()).toBe(0);
  await go(page, 'Intake');
  await go(page, 'Versions');
  await warning.waitFor();
  await choose(text);
  await page.getByText('It took the place of 1 unpublished change.').waitFor();
  await page.getByRole('button', { name: 'Bring back the draft of before' }).press('Enter');
  await page.getByRole('button', { name: '1 change', exact: true }).click();
  expect(await page.locator('.draft-bar .change-table').innerText()).toMatch(/Grace of “at once”[\s\S]*15[\s\S]*20/);
  expect(await page.getByText('It took the place of').count()).toBe(0);
  await stage.leave(page);
});

test('another process goes into the draft, from a preset or another project, and counts when it is published', async () => {
  const page = await stage.open('/settings/', 1000);
  await page.getByRole('button', { name: 'Choose another process…' }).click();
  await page.getByRole('radio', { name: /Service feedback monitoring/ }).check();
  await page.getByRole('button', { name: 'Use this process' }).click();
  await page.getByText(/^The process is in the draft: \d+ changes/).waitFor();
  await page.getByLabel('A copy of another project').selectOption({ label: 'Operations (OPS)' });
  await page.getByRole('button', { name: 'Copy its process' }).click();
  await page.getByText(/takes the place of the draft/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Publish…' }).waitFor();
  await stage.leave(page);
});

test('an agent sees the settings, reads who can help, and can change nothing', async () => {
  const page = await stage.open('/settings/?scenario=agent', 1000);
  await go(page, 'Intake');
  await page
    .getByText(/administrators .*change/)
    .first()
    .waitFor();
  expect(await page.getByLabel('Name', { exact: true }).isDisabled()).toBe(true);
  await go(page, 'Versions');
  await page.locator('.version-card').nth(2).waitFor();
  expect(await page.getByRole('button', { name: /Roll back/ }).count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test('the project page is for reading, also for an administrator: no button that would be refused, nothing of single people', async () => {
  const page = await stage.open('/settings/?reading=1&scenario=trial', 1000);
  const offered = await page.getByRole('navigation').getByRole('button').allInnerTexts();
  expect(offered).not.toEqual(expect.arrayContaining(['Connections']));
  for (const section of offered) {
    await go(page, section);
    await page.evaluate(`document.querySelectorAll('details:not([open]) > summary').forEach((summary) => summary.click())`);
    // What only leads on or turns to another year changes nothing.
    const leads = '.questions .link, .year .move, .year .select, .year-day[aria-disabled="true"]';
    const usable = await page.locator(`.section :is(button, input, select, textarea):enabled:visible:not(${leads})`).count();
    const refused = await page.locator(`.section button:visible:not(${leads})`).count();
    expect([section, usable, refused]).toEqual([section, 0, 0]);
  }
  await go(page, 'Calendar');
  const year = await page.getByLabel('Year', { exact: true }).inputValue();
  await page.getByRole('button', { name: `Year ${Number(year) + 1}` }).click();
  expect(await page.getByLabel('Year', { exact: true }).inputValue()).toBe(String(Number(year) + 1));
  const day = page.locator('.year-day[data-date]').first();
  const said = await day.getAttribute('aria-label');
  await day.click({ force: true });
  expect(await day.getAttribute('aria-label')).toBe(said);
  await go(page, 'Process');
  await page
    .getByRole('button', { name: /^Show in Escalation/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 2, name: 'Escalation' }).waitFor();
  expect(await page.getByText('Absences').count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  expect(stage.faults()).toEqual([]);
  await page.context().close();
});

test('arrow keys walk the urgency matrix, and change nothing at its edge', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Types and urgency');
  const present = (): Promise<unknown> => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.getByLabel('One user · Technical').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  expect(await present()).toBe('Some users · Service');
  await page.keyboard.press('Home');
  expect(await present()).toBe('Some users · Technical');
  await page.keyboard.press('End');
  const last = await present();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'End']) await page.keyboard.press(key);
  expect(await present()).toBe(String(last).replace('Some users', 'All users'));
  expect(await page.getByText(/^\d+ changes?$/).count()).toBe(0);
  await stage.leave(page);
});

test('a role is given to a person by the keyboard, found by typing', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'People');
  const field = page.getByRole('combobox', { name: 'Technical manager' });
  await field.fill('agent');
  await field.press('ArrowDown');
  await field.press('Enter');
  expect(await field.inputValue()).toBe('Agent Two');
  await page.getByText('1 change', { exact: true }).waitFor();
  await field.fill('');
  await field.press('Tab');
  expect(await page.getByText('1 change', { exact: true }).count()).toBe(0);
  await stage.leave(page);
});

test('a refusal leads to the section of the fault and keeps the draft', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  await page.getByLabel('Name', { exact: true }).fill('refuse');
  await go(page, 'Health');
  await page.getByText('The name is not usable.').waitFor();
  await page.getByRole('button', { name: 'Show in Intake' }).click();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('refuse');
  await page.locator('[data-path="settings.contact"]').getByText('The name is not usable.').waitFor();
  await stage.leave(page);
});

test('a conflict shows both versions where they clash and keeps the rest of both', async () => {
  const page = await stage.open('/settings/?scenario=conflict', 1000);
  await go(page, 'Intake');
  await page.getByLabel('Name', { exact: true }).fill('My service desk');
  await page.getByText('Somebody else changed the same place of the draft').waitFor();
  expect(await page.locator('.draft-bar table').innerText()).toMatch(/My service desk[\s\S]*Service desk of a colleague/);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep mine where both changed' }).click();
  await page.getByText('3 changes').waitFor();
  await page.getByText(/^Draft stored\./).waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('My service desk');
  // Theirs, where only they changed it.
  await go(page, 'Escalation');
  expect(await page.getByLabel('Grace of "at once"').inputValue()).toBe('30 min');
  await stage.leave(page);
});

test('changes of two admins in different places are both kept without a question', async () => {
  const page = await stage.open('/settings/?scenario=conflict', 1000);
  await go(page, 'Escalation');
  await page.getByLabel('but at least so long before').fill('25');
  const bar = page.getByRole('region', { name: 'Draft' });
  await bar.getByText('Colleague changed the draft meanwhile. What you had not stored yet is kept.').waitFor();
  // What was replaced on the page is named.
  expect(await bar.locator('table').innerText()).toMatch(/Grace of “at once”[\s\S]*15[\s\S]*30/);
  await page.getByText(/^Draft stored\./).waitFor();
  expect(await page.getByLabel('Grace of "at once"').inputValue()).toBe('30 min');
  expect(await page.getByLabel('but at least so long before').inputValue()).toBe('25');
  await stage.leave(page);
});

test('a version published meanwhile is what the open page compares with and replaces; the note is kept', async () => {
  const page = await stage.open('/settings/?scenario=published-meanwhile', 1000);
  await go(page, 'Escalation');
  await page.getByLabel('but at least so long before').fill('25');
  await page.getByText(/^Draft stored\./).waitFor();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByLabel('What changed, and why').fill('Later reminders');
  await page.getByRole('button', { name: 'Publish version 4' }).click();
  await page.getByText('Version 4 was published meanwhile. Your changes are compared with it now.').waitFor();
  await page.getByRole('button', { name: 'Understood' }).click();
  const panel = page.locator('.publish-panel');
  await panel.getByRole('heading', { name: 'Publish version 5' }).waitFor();
  expect(await panel.locator('tbody tr').count()).toBe(1);
  expect(await page.getByLabel('What changed, and why').inputValue()).toBe('Later reminders');
  expect(await page.getByLabel('Grace of "at once"').inputValue()).toBe('1 h');
  await page.getByRole('button', { name: 'Publish version 5' }).click();
  await page.getByText('Published as version 5.').waitFor();
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('an approver whose draft changed meanwhile sees the present one instead of being refused for ever', async () => {
  const page = await stage.open('/settings/?scenario=asked-and-changed', 1000);
  await page.getByText('Colleague asks to publish this draft').waitFor();
  await page.getByRole('button', { name: 'Approve and publish' }).click();
  await page.getByText('Colleague changed the draft meanwhile. What you had not stored yet is kept.').waitFor();
  expect(await page.locator('.draft-bar table').innerText()).toMatch(/23[\s\S]*24/);
  expect(await page.getByRole('button', { name: 'Approve and publish' }).count()).toBe(0);
  await stage.leave(page);
});

test('a draft that was sent back says by whom and why', async () => {
  const page = await stage.open('/settings/?scenario=sent-back', 1000);
  await page.getByText('Colleague sent it back').waitFor();
  await page.getByText('Too slow').waitFor();
  await stage.leave(page);
});

test('the secret is shown once, after a question when one exists', async () => {
  const page = await stage.open('/settings/?site=1&scenario=stuck', 1000);
  await page
    .getByRole('button', { name: /^Settings/ })
    .first()
    .click();
  await go(page, 'Connections');
  await page.getByRole('button', { name: 'Make a new secret' }).click();
  expect(await page.getByText('shown-only-once').count()).toBe(0);
  await page.getByRole('button', { name: 'Make a new secret' }).click();
  await page.getByText('shown-only-once-4f2a').waitFor();
  await go(page, 'Health');
  await go(page, 'Connections');
  await page.getByText(/The present secret was made/).waitFor();
  expect(await page.getByText('shown-only-once').count()).toBe(0);
  await stage.leave(page);
});

test('stuck work is named with its item and can be tried again', async () => {
  const page = await stage.open('/settings/?scenario=stuck', 1000);
  await go(page, 'Health');
  const rows = page.locator('table').first().locator('tbody tr');
  expect(await rows.count()).toBe(2);
  await page.getByText(/not been checked for a while/).waitFor();
  await page.getByRole('button', { name: 'Try again FB-41' }).click();
  await rows.nth(1).waitFor({ state: 'detached' });
  await stage.leave(page);
});

test('an administrator of the project alone is told who can try stuck work again, and is offered nothing that would be refused', async () => {
  const page = await stage.open('/settings/?scenario=stuck&project=1', 1000);
  await go(page, 'Health');
  await page.getByText('A Jira administrator can have what is stuck tried again.').waitFor();
  expect(await page.locator('table').first().locator('tbody tr').count()).toBe(2);
  expect(await page.getByRole('button', { name: /^Try again/ }).count()).toBe(0);
  await stage.leave(page);
});

test('what differs from Jira is named with its reason and both sides, and is repaired by one press; notes fold away', async () => {
  const page = await stage.open('/settings/?scenario=stuck', 1000);
  await go(page, 'Health');
  const section = page.getByRole('region', { name: "Comparison with Jira's history" });
  await section.getByText('Happened in Jira, but was never recorded: reply to the customer').waitFor();
  await section.getByText('To be looked into by hand').waitFor();
  expect(await section.getByText(/its goal is another/).count()).toBe(0);
  await section.getByText('1 item with notes').click();
  await section.getByText(/its goal is another; it counts by another calendar/).waitFor();
  await section.getByRole('button', { name: 'Repair FB-41' }).click();
  await section.getByText('Happened in Jira').waitFor({ state: 'detached' });
  expect(await section.getByRole('button', { name: 'Repair FB-42' }).count()).toBe(1);
  await stage.leave(page);
});

test('the findings read in Chinese too', async () => {
  const page = await stage.open('/settings/?scenario=stuck&lang=zh', 1000);
  await page.getByRole('button', { name: /运行状况/ }).click();
  await page.getByText('Jira 中已发生，但未被记录：回复客户').waitFor();
  await page.getByRole('button', { name: '全部修复（2 项）' }).click();
  await page.getByText('正在修复 2 项，请一分钟后再看。').waitFor();
  await stage.leave(page);
});

test('a sample is tried: number, reasons, deadlines with receipts, first words', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Try it');
  await page.getByRole('button', { name: 'Try it' }).last().click();
  await page.getByText('FB-2026-0001').first().waitFor();
  expect(await page.locator('.result').innerText()).toMatch(/Complaint[\s\S]*found in the text complain[\s\S]*assumed/);
  // Played to its end everything is missed; the admin reads the day.
  expect(await page.locator('.result summary').first().innerText()).toMatch(/by \d+ \w+ \d{4}, \d\d:\d\d/);
  await page.locator('.result summary').first().click();
  expect(await page.locator('.receipt').first().innerText()).toContain('Counted 2 h');
  expect(await page.locator('blockquote').innerText()).toContain('within 24 hours');
  expect(await page.getByText('limits run in').count()).toBe(0);
  await stage.leave(page);
  const abroad = await stage.open('/settings/?tz=Europe/Berlin', 1000);
  await go(abroad, 'Try it');
  await abroad.getByRole('button', { name: 'Try it' }).last().click();
  await abroad.getByText('Times in Europe/Berlin; limits run in Asia/Shanghai.').waitFor();
  await stage.leave(abroad);
});

test('hours that cannot be read are told and not taken over', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Calendar');
  await page.getByLabel('Monday').fill('18:00–09:00');
  await page.getByText('18:00–09:00 ends before it begins.').waitFor();
  const bar = page.locator('.draft-bar');
  await bar.getByText('What stands in 1 field cannot be read and is not in the draft').waitFor();
  expect(await bar.getByRole('button', { name: 'Publish…' }).count()).toBe(0);
  await page.getByLabel('Monday').fill('8:30-12:00，13:00-17:30');
  await page.getByText('1 change', { exact: true }).waitFor();
  await stage.leave(page);
});

test('a number out of its bounds is told beside the draft and keeps it from being published', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Closing and satisfaction');
  await page.locator('summary', { hasText: 'Follow-up attempts' }).click();
  const minutes = page.getByLabel('Customer not satisfied: called back within');
  await minutes.fill('60');
  await page.getByText('1 change', { exact: true }).waitFor();
  await minutes.fill('99999999');
  const bar = page.locator('.draft-bar');
  await bar.getByText('What stands in 1 field cannot be read and is not in the draft').waitFor();
  await bar.getByRole('button', { name: /called back within/ }).waitFor();
  await stage.leave(page);
});

test('of too many words none is dropped in silence', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Intake');
  const words = page.locator('[data-path="settings.keywordAlarm"] textarea');
  await words.fill(Array.from({ length: 201 }, (_, n) => `word${n}`).join(', '));
  await page.getByText('At most 200 words; 201 are written here.').waitFor();
  await page.locator('.draft-bar').getByText('What stands in 1 field cannot be read and is not in the draft').waitFor();
  await words.fill('fire, flood');
  await page.getByText('1 change', { exact: true }).waitFor();
  await stage.leave(page);
});

test.each([
  ['en', '29 Nov 2026, 12:06'],
  ['zh', '2026年12月29日 12:06'],
] as const)('the times of what would be sent stand beside it, not on it (%s)', async (language, longest) => {
  const page = await stage.open(`/settings/?lang=${language}`, 1000);
  const tryIt = { en: 'Try it', zh: '试运行' }[language];
  await go(page, tryIt);
  await page.getByRole('button', { name: tryIt }).last().click();
  await page.locator('.stop').first().waitFor();
  const overlaps = await page.locator('.stop').evaluateAll(
    (stops, words) =>
      stops.flatMap((stop) => {
        const [time, text] = [stop.querySelector('time'), stop.querySelector('div')];
        if (time === null || text === null) return [];
        // The dates of the sample are short ones.
        time.textContent = words;
        const over = time.getBoundingClientRect().left + time.scrollWidth - text.getBoundingClientRect().left;
        return over > 0 ? [`${words}: ${over} px`] : [];
      }),
    longest,
  );
  expect(overlaps).toEqual([]);
  await stage.leave(page);
});
