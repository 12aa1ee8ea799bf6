#!/usr/bin/env node
// `npm run screenshots`: docs/screenshots/<screen>-<language>-<width>.png of the four screens, from a workbench of its own, and
// story-<profile>-<moment>-<language>-<width>.png of the stories that test/browser/pages/whole-story.test.ts tells by keyboard.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { main, prepare, root } from './setup/prepare.mjs';

const WIDTHS = [1280, 360];
const LANGUAGES = { en: 'en_US', zh: 'zh_CN' };
const folder = path.join(root, 'docs/screenshots');

/** Address and user of each screen, on the page of Jira that it stands on. */
const screensOf = ({ portal, newest, customer }) => [
  { screen: 'panel', user: 'agent-1', address: `/browse/${newest}` },
  { screen: 'settings', user: 'admin', address: '/jira/projects/FB/settings/apps/closed-loop' },
  { screen: 'gadget', user: 'lead', address: '/jira/dashboards/1' },
  { screen: 'portal', user: customer, address: `/servicedesk/customer/portal/${portal}/${newest}` },
];

async function shoot(browser, origin, { screen, user, address }, language, width) {
  const context = await browser.newContext({ viewport: { width, height: width > 600 ? 860 : 780 }, colorScheme: 'light' });
  await context.addCookies(
    [
      ['workbench-user', user],
      ['workbench-language', LANGUAGES[language]],
    ].map(([name, value]) => ({ name, value, url: origin })),
  );
  const page = await context.newPage();
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  for (const frame of page.frames().slice(1)) {
    await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null && document.body.innerText.trim().length > 20);
  }
  // Fonts arrive, frames find their height; in milliseconds.
  await page.waitForTimeout(1_000);
  const file = path.join(folder, `${screen}-${language}-${width}.png`);
  await page.screenshot({ path: file, fullPage: width < 600 });
  await context.close();
  console.log(`  ${path.relative(root, file)} (${Math.round(statSync(file).size / 1000)} kB)`);
}

/** The stories are told by the browser tests, with a workbench of their own; which moments are kept stands in test/browser/pages/support/pictures.ts. */
function pictureStories(env) {
  console.log('Telling the stories by keyboard …');
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, STORIES: '', STORY_PICTURES: folder } };
  return spawnSync(process.execPath, [jest, 'test/browser/pages/whole-story.test.ts'], options).status === 0;
}

await main(async () => {
  const env = await prepare({ install: true, browser: true });
  mkdirSync(folder, { recursive: true });
  const { runWorkbench } = await import('./setup/running-workbench.mjs');
  const { tellStory } = await import('./setup/screenshot-story.mjs');
  const { chromium } = await import('playwright-core');
  const workbench = await runWorkbench(env);
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath: env.CHROME_PATH, args });
  try {
    console.log('Telling the story of a week …');
    const story = await tellStory(workbench.call);
    for (const screen of screensOf(story)) {
      for (const language of Object.keys(LANGUAGES))
        for (const width of WIDTHS) await shoot(browser, workbench.origin, screen, language, width);
    }
  } finally {
    await browser.close();
    await workbench.stop();
  }
  return pictureStories(env);
});
