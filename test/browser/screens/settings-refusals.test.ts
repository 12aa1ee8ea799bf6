import type { Page } from 'playwright-core';
import { type Stage, setStage } from './open-screen';

/** What the settings refuse before it is sent, so that nothing is lost on the way (issue 5). */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const go = (page: Page, section: string): Promise<void> =>
  page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${section}( |$)`) })
    .click();

test.each([
  ['en', 'Versions', 'Read a file into the draft', /too large: 5\.0 MB; a process has at most 0\.5 MB\. The draft is as it was\./],
  ['zh', '版本', '将文件读入草稿', /文件过大：5\.0 MB，流程文件上限为 0\.5 MB。草稿未变。/],
])('a file of 5 MB is refused with its size, in %s', async (language, section, field, words) => {
  const page = await stage.open(`/settings/?lang=${language}`, 1000);
  await go(page, section);
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel(field).click();
  await (await chooser).setFiles({ name: 'process.json', mimeType: 'application/json', buffer: Buffer.alloc(5_000_000, '[') });
  await page.getByText(words).waitFor();
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('more words than can be sent are not sent: told with the sizes and the place, kept in the field, stored once they are shortened', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Escalation');
  await page.getByLabel('Grace of "at once"').fill('17');
  await page.getByText(/^Draft stored\./).waitFor();
  await go(page, 'Rules');
  const words = Array.from({ length: 3_000 }, (_, word) => `${word}`.padEnd(55, '长'));
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const field = page.getByLabel('Words and phrases');
  await field.fill(words.join(', '));
  const bar = page.getByRole('region', { name: 'Draft' });
  await bar.getByText(/With these edits the draft takes \d{3} KB\. 468 KB can be stored, 230 KB published\./).waitFor();
  await bar.getByText('The latest edits are not stored yet.').waitFor();
  expect(await bar.getByRole('button', { name: 'Publish…' }).isDisabled()).toBe(true);
  // The words of the rule are too many, and the draft with them too large.
  await bar.getByRole('button', { name: 'Show in Rules' }).first().waitFor();
  expect((await field.inputValue()).length).toBeGreaterThan(160_000);
  await field.fill('smoke');
  await bar.getByText(/^Draft stored\./).waitFor();
  expect(await bar.getByText(/With these edits/).count()).toBe(0);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test.each([
  ['en', 'Time limits', 'Length, Complaint', 'soon', /1 field cannot be read/, /Time limits: First response, Complaint/, 'Publish…'],
  ['zh', '时限', '时长，投诉', '尽快', /1 个字段的内容无法识别/, /时限：首次响应，投诉/, '发布…'],
])(
  'a length that cannot be read is told beside the draft, blocks publishing, and waits when another section is looked at (%s)',
  async (language, section, field, text, told, place, publish) => {
    const page = await stage.open(`/settings/?lang=${language}`, 1280);
    await go(page, language === 'en' ? 'Escalation' : '升级');
    await page.getByRole('textbox').nth(2).fill('17');
    await go(page, section);
    const length = page.getByRole('textbox', { name: field, exact: true });
    await length.fill(text);
    const bar = page.locator('.draft-bar');
    await bar.getByText(told).waitFor();
    await go(page, language === 'en' ? 'Intake' : '登记');
    await bar.getByText(told).waitFor();
    await bar.getByRole('button', { name: publish }).click();
    // Instead of the question what to publish it leads to the field, where the text still stands.
    await length.waitFor();
    expect(await length.inputValue()).toBe(text);
    expect(await page.locator('.publish-panel').count()).toBe(0);
    await bar.getByRole('button', { name: place }).waitFor();
    await length.fill('3h');
    await bar.getByText(told).waitFor({ state: 'detached' });
    expect(stage.faults()).toEqual([]);
    await stage.leave(page);
  },
);

test('a length is written as the time limits are, shown so, told in the difference so; what is none stays red in another section and back', async () => {
  const page = await stage.open('/settings/', 1000);
  const bar = page.getByRole('region', { name: 'Draft' });
  await go(page, 'Escalation');
  const grace = page.getByLabel('Grace of "at once"');
  expect(await grace.inputValue()).toBe('15 min');
  await grace.fill('2h');
  await bar.getByText('1 change', { exact: true }).click();
  expect(await bar.getByRole('table').innerText()).toMatch(/Grace of “at once”[\s\S]*15 min\s+2 h/);
  await grace.fill('1.5 minutes');
  await page.getByText('A length such as 30m, 2h or 1 day: whole minutes, from 0 min to 24 h.').waitFor();
  const percent = page.getByLabel('Warn in the last percent of a limit');
  await percent.fill('900');
  await bar.getByText('What stands in 2 fields cannot be read').waitFor();
  await go(page, 'Calendar');
  const monday = page.getByLabel('Monday', { exact: true });
  await monday.fill('nine to five');
  await bar.getByText('What stands in 3 fields cannot be read').waitFor();
  await go(page, 'Escalation');
  await bar.getByText('What stands in 3 fields cannot be read').waitFor();
  expect([await grace.inputValue(), await percent.inputValue()]).toEqual(['1.5 minutes', '900']);
  await grace.fill('30m');
  await grace.blur();
  expect(await grace.inputValue()).toBe('30 min');
  await percent.fill('20');
  await go(page, 'Calendar');
  expect(await monday.inputValue()).toBe('nine to five');
  await monday.fill('9:00-17:00');
  expect(await bar.getByText('cannot be read').count()).toBe(0);
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('too many words in a classification rule keep the draft from being published', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'Rules');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const field = page.getByLabel('Words and phrases');
  await field.fill(Array.from({ length: 3_001 }, (_, word) => `w${word}`).join(', '));
  await page.getByText('At most 3000 words; 3001 are written here.').waitFor();
  const bar = page.getByRole('region', { name: 'Draft' });
  await bar.getByText('What stands in 1 field cannot be read').waitFor();
  await field.fill('smoke');
  await bar.getByText(/^Draft stored\./).waitFor();
  expect(await bar.getByText('cannot be read').count()).toBe(0);
  await stage.leave(page);
});

test.each([
  [
    'en',
    'Rules',
    'Words and phrases',
    'Add a rule',
    /At most 60 characters each; too long: x{24}…\. The others are stored\./,
    'What stands in 1 field cannot be read',
  ],
  ['zh', '分类规则', '词语和短语', '添加规则', /每个最多 60 个字符；过长：x{24}…。其余已保存。/, '1 个字段的内容无法识别'],
] as const)(
  'one word that is too long is marked in its field, the others are stored (%s)',
  async (language, section, field, add, reason, told) => {
    const page = await stage.open(`/settings/?lang=${language}`, 1000);
    const bar = page.locator('.draft-bar');
    await go(page, section);
    await page.getByRole('button', { name: add }).click();
    await page.getByLabel(field).fill(`smoke, ${'x'.repeat(5_000)}`);
    await page.getByText(reason).waitFor();
    expect(await page.getByLabel(field).getAttribute('aria-invalid')).toBe('true');
    await bar.getByText(told).waitFor();
    await bar.getByText(language === 'en' ? /^Draft stored\./ : /^草稿已保存/).waitFor();
    await page.getByLabel(field).fill('smoke');
    await bar.getByText(told).waitFor({ state: 'detached' });
    expect(stage.faults()).toEqual([]);
    await stage.leave(page);
  },
);

test('an action that sets a label begins with one word, and two are refused in the field', async () => {
  const page = await stage.open('/settings/', 1000);
  const bar = page.locator('.draft-bar');
  await go(page, 'Escalation');
  await page.locator('details.fold > summary', { hasText: 'Own escalation rules' }).first().click();
  await page.getByRole('button', { name: 'Add to: Own escalation rules' }).click();
  const actions = page.locator('[data-path="settings.escalationRules.0.actions"]');
  await actions.getByRole('button', { name: /^Add to/ }).click();
  await actions.locator('select').first().selectOption({ label: 'Set a Jira label' });
  const label = page.locator('[data-path="settings.escalationRules.0.actions.0.label"]').getByRole('textbox');
  expect(await label.inputValue()).toBe('new-entry');
  await label.fill('two words');
  await page.getByText('One word, without spaces. Until then the last one stays.').waitFor();
  await bar.getByText('What stands in 1 field cannot be read').waitFor();
  await bar.getByText(/^Draft stored\./).waitFor();
  await label.fill('urgent');
  await bar.getByText('cannot be read').waitFor({ state: 'detached' });
  await stage.leave(page);
});

test('a scale that ends below where it begins is stored, told at its field, and not published', async () => {
  const page = await stage.open('/settings/', 1000);
  const bar = page.locator('.draft-bar');
  await go(page, 'Closing and satisfaction');
  await page.locator('details.fold > summary', { hasText: 'Satisfaction' }).first().click();
  const most = page.locator('[data-path="profile.satisfaction.scale.max"]').getByRole('textbox');
  await most.fill('0');
  await page.locator('[data-path="profile.satisfaction.scale.max"]').getByText('A scale ends above where it begins: above 1.').waitFor();
  await bar.getByText(/^Draft stored\./).waitFor();
  await bar.getByText('1 fault to put right').waitFor();
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('what is red in an entry of a list stays with it in another section, folded, and moved', async () => {
  const page = await stage.open('/settings/', 1000);
  const bar = page.locator('.draft-bar');
  await go(page, 'Intake');
  const fold = () => page.locator('details.fold > summary', { hasText: 'Registration form' }).first().click();
  await fold();
  const entry = (index: number) => page.locator(`[data-path="profile.form.${index}"]`);
  const name = (index: number) => page.locator(`[data-path="profile.form.${index}.label"]`).getByRole('textbox', { name: 'English' });
  await entry(1).locator('summary').first().click();
  await name(1).fill('');
  await bar.getByText('What stands in 1 field cannot be read').waitFor();
  await entry(1).locator('summary').first().click();
  await bar.getByText('What stands in 1 field cannot be read').waitFor();
  await go(page, 'Calendar');
  await bar.getByText('What stands in 1 field cannot be read').waitFor();
  await go(page, 'Intake');
  await fold();
  await entry(1)
    .getByRole('button', { name: /^Move up/ })
    .click();
  await entry(0).locator('summary').first().click();
  expect(await name(0).inputValue()).toBe('');
  await name(0).fill('Name');
  await bar.getByText('cannot be read').waitFor({ state: 'detached' });
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('who is responsible is chosen from the roles; a new role is named on purpose', async () => {
  const page = await stage.open('/settings/', 1000);
  await go(page, 'People');
  await page.locator('details.fold > summary', { hasText: 'Assignment' }).first().click();
  await page.locator('[data-path="profile.assignment.0"] summary').first().click();
  const owner = page.locator('[data-path="profile.assignment.0.owner"]');
  expect(await owner.getByRole('textbox').count()).toBe(0);
  await owner.locator('select').selectOption({ label: 'Senior management' });
  await page.getByText(/^Draft stored\./).waitFor();
  await owner.locator('select').selectOption({ label: 'A new role …' });
  await owner.getByRole('textbox', { name: 'English' }).fill('Night shift');
  await page.locator('[data-path="settings.roles"]').getByText('Night shift').waitFor();
  expect(stage.faults()).toEqual([]);
  await stage.leave(page);
});

test('a refusal of publishing comes into sight, however long the panel is', async () => {
  const page = await stage.open('/settings/?scenario=published-meanwhile', 1280);
  await page.setViewportSize({ width: 1280, height: 480 });
  await go(page, 'Escalation');
  await page.getByLabel('but at least so long before').fill('25');
  await page.getByText(/^Draft stored\./).waitFor();
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByLabel('What changed, and why').fill('Later reminders');
  await page.getByRole('button', { name: 'Publish version 4' }).click();
  const refusal = page.locator('.publish-panel').getByRole('alert');
  await refusal.waitFor();
  const isSeen = (): Promise<boolean> =>
    refusal.evaluate((element) => {
      const { top, bottom, left } = element.getBoundingClientRect();
      const at = (y: number): boolean => element.contains(document.elementFromPoint(left + 4, y));
      return at(top + 4) && at(bottom - 4);
    });
  for (let turn = 0; turn < 60 && !(await isSeen()); turn += 1) await page.waitForTimeout(50);
  expect(await isSeen()).toBe(true);
  await stage.leave(page);
});

test.each([
  ['en', 'Intake', 'Publish…', /^Publish version/, 'Show in Intake'],
  ['zh', '登记', '发布…', /^发布第/, '到“登记”查看'],
] as const)(
  'what a publication is refused for is named with its place, and leads there (%s)',
  async (language, section, publish, now, show) => {
    const page = await stage.open(`/settings/?lang=${language}`, 1000);
    await go(page, section);
    await page.locator('[data-path="settings.contact"] input').first().fill('unknown to Jira');
    await page.getByText(/^Draft stored\.|^草稿已保存/).waitFor();
    await page.getByRole('button', { name: publish }).click();
    const panel = page.locator('.publish-panel');
    await panel.getByRole('textbox').first().fill('Another contact');
    await panel.getByRole('button', { name: now }).click();
    await panel.getByText('Jira has no such field.').waitFor();
    await panel.getByRole('button', { name: show }).click();
    await page.locator('[data-path="settings.contact"] input:focus').waitFor();
    await stage.leave(page);
  },
);
