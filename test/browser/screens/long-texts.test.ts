import type { Page } from 'playwright-core';
import { axeFaults, overflow, type Stage, setStage } from './open-screen';

/** A long paste is never cut: the field holds all of it, says by how much it is too long, and nothing is sent until it is shortened. */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

let sessions = 0;
const address = (scenario: string, more = ''): string => {
  sessions += 1;
  return `/panel/?scenario=${scenario}&session=long-${sessions}${more}`;
};
const described = async (page: Page, name: string): Promise<string> => {
  const control = page.getByLabel(name).first();
  expect(await control.getAttribute('aria-invalid')).toBe('true');
  const about = await control.getAttribute('aria-describedby');
  return (await page.locator(`[id="${about}"]`).textContent()) ?? '';
};

test('registration: 1,740 characters where 500 fit stay in the field and wait; shortened they are saved', async () => {
  const page = await stage.open(address('busy'), 360);
  await page.getByText('Registration').click();
  const organisation = page.getByLabel('Organisation');
  await organisation.fill('x'.repeat(1_740));
  expect(await described(page, 'Organisation')).toContain('1,240 characters too long; 500 fit');
  await organisation.blur();
  expect(await organisation.inputValue()).toHaveLength(1_740);
  expect(await page.getByText('Saved', { exact: true }).count()).toBe(0);
  expect(await overflow(page)).toBe(0);
  expect(await axeFaults(page)).toEqual([]);
  await organisation.fill('x'.repeat(499));
  await page.getByText('1 character left').waitFor();
  await organisation.fill('x'.repeat(300));
  await organisation.blur();
  await page.getByText('Saved', { exact: true }).waitFor();
  await stage.leave(page);
});

test.each([
  ['en', 'Record call', 'Note for the team', '500 characters too long; 2,000 fit'],
  ['zh', '登记通话', '内部备注', '超出 500 个字，最多 2,000 个字'],
])('a form does not send it, and leads back to the field with the reason (%s)', async (lang, opener, name, said) => {
  const page = await stage.open(address('busy', `&lang=${lang}`));
  const send = () => page.getByRole('button', { name: opener, exact: true });
  await send().click();
  await page.getByLabel(name).fill('y'.repeat(2_500));
  expect(await described(page, name)).toContain(said);
  await send().focus();
  await page.keyboard.press('Enter');
  expect(await page.getByLabel(name).evaluate((control) => control === document.activeElement)).toBe(true);
  expect(await page.getByLabel(name).inputValue()).toHaveLength(2_500);
  await page.getByLabel(name).fill('y'.repeat(2_000));
  await page.keyboard.press('Tab');
  await send().click();
  await page.getByLabel(name).waitFor({ state: 'detached' });
  await stage.leave(page);
});

test('a document keeps it for the next visit and saves it once it fits', async () => {
  const path = address('calm', '&profile=gov-it-projects');
  const page = await stage.open(path);
  const steps = () => page.getByLabel('Steps').and(page.locator('textarea'));
  const openPlan = async (): Promise<void> => {
    const plan = page.getByRole('heading', { name: 'Handling plan', exact: true });
    if (!(await plan.isVisible())) await page.getByRole('heading', { name: 'Handling', exact: true }).click();
    await plan.waitFor();
    if (!(await steps().isVisible())) await plan.click();
  };
  await openPlan();
  await steps().fill('z'.repeat(10_001));
  await page.getByText('1 character too long; 10,000 fit').waitFor();
  await stage.show(page, path);
  await openPlan();
  expect(await steps().inputValue()).toHaveLength(10_001);
  await page.getByText('1 character too long; 10,000 fit').waitFor();
  await steps().fill('z'.repeat(900));
  await page.getByText('Saved', { exact: false }).first().waitFor();
  await stage.leave(page);
});
