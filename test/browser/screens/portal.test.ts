import { handedOver, type Stage, setStage } from './open-screen';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('a customer sees number, state in three words, and what was promised', async () => {
  const page = await stage.open('/portal/?lang=zh', 360);
  const text = await page.locator('main').innerText();
  expect(text).toContain('FB-2026-0042');
  expect(text).toMatch(/已收到[\s\S]*处理中[\s\S]*已解决/);
  expect(text).toMatch(/首次答复\s+不晚于 今天 15:32/);
  await page.context().close();
});

test('late is said as a promise not kept and when the next word comes, never as a breach', async () => {
  const page = await stage.open('/portal/?scenario=late', 360);
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/We promised today 14:55 and are late\.[\s\S]*the next promise is today 19:02/);
  expect(text).not.toMatch(/breach|SLA|overdue|escalat/i);
  await page.context().close();
});

test('what we need from the customer stands out', async () => {
  const page = await stage.open('/portal/?scenario=waiting', 360);
  expect(await page.getByRole('status').filter({ hasText: 'We need a word from you' }).count()).toBe(1);
  await page.context().close();
});

test('script text is shown as text', async () => {
  const page = await stage.open('/portal/?scenario=done', 360);
  expect(await page.locator('.news li').count()).toBeGreaterThan(4);
  expect(await page.locator('main script').count()).toBe(0);
  await page.context().close();
});

test('the create form hands over every change, valid only when what is required is there', async () => {
  const page = await stage.open('/portal/?create=1', 360);
  const last = async (): Promise<unknown> => (await handedOver(page, 'submitted')).at(-1);
  expect(await last()).toEqual({ fields: [], isValid: false });
  await page.getByLabel('Organisation').fill('City Library');
  await page.getByLabel('Contact person').fill('Reader');
  await page.getByLabel('Phone').fill('abc');
  await page.getByLabel('Feedback type').focus();
  await page.getByText('This does not look like a telephone number').waitFor();
  expect(await last()).toMatchObject({ isValid: false });
  await page.getByLabel('Phone').fill('010 6555 1234');
  await page.getByLabel('Feedback type').selectOption('complaint');
  expect(await last()).toEqual({
    fields: [
      { key: 'organisation', value: 'City Library' },
      { key: 'contact-person', value: 'Reader' },
      { key: 'phone', value: '010 6555 1234' },
      { key: 'type', value: 'complaint' },
    ],
    isValid: true,
  });
  await page.context().close();
});

test('a form that cannot be loaded does not keep the customer from sending', async () => {
  const page = await stage.open('/portal/?create=1&scenario=failing', 360);
  await page.getByText('You can still send your request').waitFor();
  expect((await handedOver(page, 'submitted')).at(-1)).toEqual({ fields: [], isValid: true });
  await page.context().close();
  stage.faults();
});

test('nothing to tap is lower than 32 px on a phone', async () => {
  const page = await stage.open('/portal/?create=1', 360);
  const heights = await page
    .locator('input, select, textarea, button')
    .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(32);
  await page.context().close();
});
