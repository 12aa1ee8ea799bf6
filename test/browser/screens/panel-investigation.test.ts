import { axeFaults, overflow, type Stage, setStage } from './open-screen';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('evidence is recorded with the keyboard, compared, and a changed file is said so with both hashes', async () => {
  const page = await stage.open('/panel/?scenario=complaint');
  await page.getByText('Investigation', { exact: true }).click();
  await page.getByRole('button', { name: 'Record evidence' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Kind').selectOption('physical');
  await page.getByLabel('Source').fill('Customer');
  await page.getByRole('button', { name: 'Record evidence' }).click();
  // What is missing is said at its field, and nothing typed is lost.
  expect(await page.getByText('Please fill this in').count()).toBe(1);
  await page.getByLabel('Content').fill('The printed bill');
  await page.getByLabel('Kept at').fill('Safe 2');
  await page.getByRole('button', { name: 'Record evidence' }).click();
  await page.getByText('2. Physical').waitFor();
  expect(await page.getByText('Kept at Safe 2').count()).toBe(1);
  await page.getByRole('button', { name: 'Compare the file' }).click();
  await page.getByText('CHANGED', { exact: true }).waitFor();
  expect(await page.locator('.notice .hash').allInnerTexts()).toEqual([`Recorded: ${'a'.repeat(64)}`, `Found: ${'b'.repeat(64)}`]);
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test('the report is signed, once by each person, and it is said what the signature is not', async () => {
  const page = await stage.open('/panel/?scenario=complaint');
  await page.getByText('Investigation', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign as Investigator' }).click();
  await page.getByText('signed', { exact: true }).waitFor();
  expect(await page.locator('.signatures > li').first().innerText()).toContain('Agent One');
  // What would be refused is not offered: it is said why.
  await page
    .getByText(/Investigator/)
    .filter({ hasText: /another person|You signed/ })
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'Sign as Person responsible' }).count()).toBe(0);
  expect(await page.getByText('It is not an electronic signature in the sense of the law.').count()).toBe(1);
  await stage.leave(page);
});

test('withdrawing asks for the reason and leaves the piece where it was', async () => {
  const page = await stage.open('/panel/?scenario=complaint');
  await page.getByText('Investigation', { exact: true }).click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByLabel('Why is it withdrawn?').fill('Belongs to another case');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText(/Withdrawn by Agent One, today .*: Belongs to another case/).waitFor();
  await stage.leave(page);
});

test('the result is previewed as the customer reads it; an empty part is named; sent, it stands there', async () => {
  const page = await stage.open('/panel/?scenario=complaint');
  await page.getByText('Result for the customer').click();
  const preview = page.locator('.reply .preview');
  await preview.getByText('Result: The matter is solved.').waitFor();
  expect(await preview.innerText()).toMatch(/^Dear customer,/);
  await page.getByText('Not solved', { exact: true }).click();
  expect(await preview.innerText()).toContain('We could not solve the matter so far.');
  expect(await page.getByRole('textbox', { name: 'Further plan' }).count()).toBe(1);
  await page.getByText('Solved', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Later service' }).fill('<b>Refund</b>');
  expect(await preview.innerText()).toContain('Later service: <b>Refund</b>');
  // Asked by a sentence of its own, which nobody writes.
  expect(await preview.innerText()).toContain('Are you satisfied with the result?');
  expect(await page.getByRole('textbox', { name: 'Satisfaction' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Send as a public comment' }).click();
  await page.getByText('“Improvement” is empty').waitFor();
  await page.getByRole('textbox', { name: 'Improvement', exact: true }).fill('About Improvement');
  // What was refused is said no longer once it is written.
  await page.getByText('“Improvement” is empty').waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Cause', exact: true }).fill('About Cause');
  await page.getByRole('button', { name: 'Put in: Apology → Cause' }).click();
  await preview.getByText('Cause: About Cause We are sorry for the trouble this has caused you.').waitFor();
  await page.getByRole('button', { name: 'Send as a public comment' }).click();
  await page.locator('p', { hasText: /told today .* \(Written.*: Solved/ }).waitFor();
  // The same letter again is a question, answered from the keyboard; another letter is none.
  await page.getByText(/^Sent today .*: the customer has exactly this\.$/).waitFor();
  const told = page.locator('p', { hasText: /^told today/ });
  await page.getByRole('button', { name: 'Send again…' }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Send the same again');
  await page.keyboard.press('Escape');
  expect(await told.count()).toBe(1);
  await page.getByRole('button', { name: 'Send again…' }).press('Enter');
  await page.keyboard.press('Enter');
  await told.nth(1).waitFor();
  await page.getByRole('textbox', { name: 'Cause', exact: true }).fill('Something new');
  await page.getByRole('button', { name: 'Send as a public comment' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test('praise is thanked for and shared, and asks for nothing else', async () => {
  const page = await stage.open('/panel/?scenario=praise&lang=zh', 360);
  await page.getByRole('heading', { name: '向客户致谢', exact: true }).click();
  await page.locator('.reply textarea').first().waitFor();
  expect(await page.locator('.reply textarea').count()).toBe(1);
  await page.getByRole('button', { name: '作为优秀案例分享' }).click();
  await page.getByLabel('其他同事可以从中学到什么？').fill('耐心');
  await page.getByRole('button', { name: '作为优秀案例分享' }).click();
  await page.getByText('已作为优秀案例分享').waitFor();
  expect(await overflow(page)).toBe(0);
  await stage.leave(page);
});

test('a case is handed on to somebody found by name, with the reason, and its history is told', async () => {
  const page = await stage.open('/panel/?scenario=complaint');
  await page
    .getByRole('button', { name: 'More' })
    .or(page.getByRole('button', { name: 'Record…' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Hand on' }).click();
  await page.getByLabel('Search by name').fill('two');
  await page.getByLabel('Hand on to').getByRole('option', { name: 'Agent Two' }).waitFor({ state: 'attached' });
  await page.getByLabel('Hand on to').selectOption('acc-agent-2');
  await page.getByRole('button', { name: 'Hand on' }).click();
  await page.getByText('Please say why').waitFor();
  await page.getByLabel('Why, and what is left to do').fill('Billing knows it');
  await page.getByRole('button', { name: 'Hand on' }).click();
  await page.getByText('Handed on by colleagues').click();
  await page.getByText('nobody → Agent Two 客服, by Agent One').waitFor();
  await stage.leave(page);
});

test.each(['en', 'zh'])('at 360 px nothing is cut off (%s)', async (lang) => {
  const page = await stage.open(`/panel/?scenario=complaint&lang=${lang}`, 360);
  await page.getByText(lang === 'zh' ? '调查取证' : 'Investigation', { exact: true }).click();
  await page.getByText(lang === 'zh' ? '向客户反馈结果' : 'Result for the customer').click();
  expect(await overflow(page)).toBe(0);
  await stage.leave(page);
});
