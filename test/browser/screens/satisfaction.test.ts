import { axeFaults, type Stage, setStage } from './open-screen';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('open dissatisfaction stands open: what was said, the request, and what may be entered, also on a narrow screen', async () => {
  const page = await stage.open('/panel/?scenario=dissatisfied', 360);
  await page.getByText('It still breaks every morning').waitFor();
  await page.getByText('The facts in the answer are not what happened.').waitFor();
  for (const name of ['Take it on', 'Decide', 'Enter a rating', 'Enter the confirmation', 'End it all the same'])
    expect(await page.getByRole('button', { name, exact: true }).count()).toBe(1);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test('the outcome of a reconsideration is chosen, not confirmed: nothing is chosen at first, and without it nothing is decided', async () => {
  const page = await stage.open('/panel/?scenario=dissatisfied');
  const decide = page.getByRole('button', { name: 'Decide', exact: true });
  await decide.click();
  const outcome = page.getByLabel('Outcome');
  expect(await outcome.inputValue()).toBe('');
  await page.getByLabel('Reasons, which the customer reads').fill('The film shows it.');
  await decide.click();
  expect(await outcome.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Reasons, which the customer reads').inputValue()).toBe('The film shows it.');
  expect(await axeFaults(page)).toEqual([]);
  await outcome.selectOption('changed');
  expect(await outcome.getAttribute('aria-invalid')).toBe('false');
  await stage.leave(page);
});

test('a request that was not meant is ended with a reason, and why is chosen', async () => {
  const page = await stage.open('/panel/?scenario=dissatisfied', 360);
  const end = page.getByRole('button', { name: 'End the request', exact: true });
  await end.press('Enter');
  await page.getByLabel(/What shows it/).fill('The letter only thanks us.');
  await end.press('Enter');
  const why = page.getByLabel('Why it ends without a decision');
  expect(await why.getAttribute('aria-invalid')).toBe('true');
  await why.selectOption('not-meant');
  expect(await axeFaults(page)).toEqual([]);
  await end.press('Enter');
  await page.getByText('It was not meant as a request: there is nothing to decide any more.').waitFor();
  await stage.leave(page);
});

test('a letter that may ask for reconsideration is taken for the request with one press, by keyboard', async () => {
  const page = await stage.open('/panel/?scenario=letter', 360);
  await page.getByText(/letter of .* may ask for it/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take the letter as the request' }).press('Enter');
  await page.getByText('I want somebody else to look at it.').waitFor();
  expect(await page.getByRole('button', { name: 'Take the letter as the request' }).count()).toBe(0);
  await stage.leave(page);
});

test('a rating cannot be saved without a value, and every question needs an answer', async () => {
  const page = await stage.open('/panel/?scenario=dissatisfied');
  await page.getByRole('button', { name: 'Enter a rating' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Please choose or fill this in.').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Enter the confirmation' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await page.getByText('Please choose or fill this in.').count()).toBe(4);
  await stage.leave(page);
});

test.each([
  {
    lang: 'en',
    enter: 'Enter a rating',
    rating: 'Rating',
    attitude: 'Attitude',
    save: 'Save',
    how: 'How the customer told us',
    paper: 'Paper',
    said: 'Attitude 4',
    told: 'Source: Paper',
  },
  {
    lang: 'zh',
    enter: '录入评价',
    rating: '评价',
    attitude: '服务态度',
    save: '保存',
    how: '客户答复方式',
    paper: '纸质问卷',
    said: '服务态度 4',
    told: '来源：纸质问卷',
  },
])(
  'a rating told on paper takes what the customer said of each dimension, and only that ($lang; S3-19, S3-21, S4-152, S4-153)',
  async (words) => {
    const page = await stage.open(`/panel/?scenario=dissatisfied&lang=${words.lang}`, 360);
    await page.getByRole('button', { name: words.enter }).click();
    const form = page.getByRole('form', { name: words.enter });
    await form.getByLabel(words.rating).first().selectOption('5');
    await form.getByLabel(words.attitude).selectOption('4');
    await form.getByLabel(words.how).selectOption({ label: words.paper });
    expect(await axeFaults(page)).toEqual([]);
    await form.getByRole('button', { name: words.save }).click();
    const rating = page.getByRole('listitem').filter({ hasText: words.told });
    await rating.waitFor();
    expect((await rating.locator('p').allInnerTexts()).map((text) => text.trim())).toEqual([words.said]);
    await stage.leave(page);
  },
);

test('a reconsideration is given to somebody found by name, and not without a person', async () => {
  const page = await stage.open('/panel/?scenario=dissatisfied');
  await page.getByRole('button', { name: 'Give it to somebody else' }).click();
  const form = page.getByRole('form', { name: 'Give it to somebody else' });
  await form.getByLabel(/^Reviewer/).waitFor();
  await form.getByRole('button', { name: 'Give it to somebody else' }).click();
  await form.getByText('Please choose or fill this in.').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await stage.leave(page);
});

test('the closing list says what is open and how to meet it, in Chinese too', async () => {
  const page = await stage.open('/panel/?scenario=dissatisfied&lang=zh');
  await page.getByText('关闭条件').click();
  await page.getByText('等待客户确认；如客户口头答复，请代为录入。').waitFor();
  expect(await page.getByText('还有 1 项未满足').count()).toBe(1);
  await stage.leave(page);
});

test('a closing condition that the app cannot check is ticked by somebody, by keyboard, and says who did and when', async () => {
  const page = await stage.open('/panel/?scenario=ticks');
  await page.getByText('Closing', { exact: true }).click();
  const tick = page.getByRole('checkbox', { name: /^Invoice checked/ });
  await page.getByText('Somebody confirms it here.').waitFor();
  await tick.press('Space');
  await page.getByText(/^Confirmed by .+, today/i).waitFor();
  expect(await tick.isChecked()).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  await tick.press('Space');
  await page.getByText('Somebody confirms it here.').waitFor();
  await stage.leave(page);
});
