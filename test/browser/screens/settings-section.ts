import type { Page } from 'playwright-core';

/** Below this width (pixels) the sections of the settings are chosen from a list. */
const NARROW = 720;

/** Goes to a section of the settings. */
export async function go(page: Page, section: string, width = 1000): Promise<void> {
  const navigation = page.getByRole('navigation');
  if (width < NARROW) await navigation.getByRole('combobox').selectOption({ label: section });
  else await navigation.getByRole('button', { name: section }).click();
}
