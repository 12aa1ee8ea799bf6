import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import words from '../../../../src/domain/profile/diff/field-words.json';
import { draftWords } from '../../../../static/settings/draft/draft-words';
import { formWords } from '../../../../static/settings/form/form-words';
import type { SectionId } from '../../../../static/settings/section-of';
import { settingsWords } from '../../../../static/settings/settings-words';
import { type Params, translate, type Words } from '../../../../static/shared/i18n/define-words';
import { workbenchAddress } from '../../../support/workbench-address';
import { visit } from './browser';
import type { Hands } from './hands';

const FIELDS: Readonly<Record<string, readonly string[]>> = words;

/** What a field of the process is called on the screen. */
export function fieldName(field: string): string {
  const [en] = FIELDS[field] ?? [];
  if (en === undefined) throw new Error(`no words for the field ${field}`);
  return en;
}

/** Shorter than a test may take, so that it is the missing thing that is told (milliseconds). */
const PATIENCE = 15_000;

/** An admin in the settings of one project, in English, with a pair of hands. */
export class AdminAtSettings {
  private constructor(
    readonly hands: Hands,
    readonly page: Page,
    readonly frame: Frame,
    private readonly context: BrowserContext,
    private readonly errors: readonly string[],
  ) {}

  static async open(browser: Browser, hands: Hands, projectKey: string, user = 'admin'): Promise<AdminAtSettings> {
    const origin = (await workbenchAddress()).toString().replace(/\/$/, '');
    const { page, context, errors } = await visit(browser, origin, user, `/jira/projects/${projectKey}/settings/apps/closed-loop`);
    page.setDefaultTimeout(PATIENCE);
    const frame = await (await page.waitForSelector('iframe[data-module]')).contentFrame();
    if (frame === null) throw new Error('the settings have no frame');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    return new AdminAtSettings(hands, page, frame, context, errors);
  }

  say<K extends string>(of: Words<K>, key: K, params?: Params): string {
    return translate(of, 'en', key, params);
  }

  async go(section: SectionId): Promise<void> {
    const name = this.say(settingsWords, section);
    // A word behind the name says that something there is not published yet, a figure what is stuck.
    const item = this.frame.getByRole('navigation').getByRole('button', { name: new RegExp(`^${name}( |$)`) });
    await this.hands.press(item);
    await this.frame.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  }

  button(name: string | RegExp, inside: Locator | Frame = this.frame): Locator {
    return inside.getByRole('button', { name, exact: typeof name === 'string' });
  }

  press(name: string | RegExp, inside?: Locator): Promise<void> {
    return this.hands.press(this.button(name, inside).first());
  }

  /** Opens the part of the process of that field; one the process is silent about is begun. */
  async part(field: string): Promise<Locator> {
    const title = fieldName(field);
    const part = this.frame.locator('details.fold', { has: this.frame.getByRole('heading', { level: 3, name: title, exact: true }) });
    await this.hands.press(part.locator('> summary'));
    await part.locator('.fold-body').waitFor();
    const silent = this.button(`${this.say(formWords, 'addSection')}: ${title}`, part);
    if ((await silent.count()) > 0) await this.hands.press(silent);
    return part;
  }

  /** Says something about a field that nothing was said about; nothing to do where it is said already. */
  async add(field: string, inside: Locator): Promise<void> {
    const name = fieldName(field);
    const button = this.button(this.say(formWords, 'addNamed', { name }), inside);
    await button
      .or(this.button(this.say(formWords, 'leaveOutNamed', { name }), inside))
      .first()
      .waitFor();
    if ((await button.count()) > 0) await this.hands.press(button.first());
  }

  /** Adds an entry to a list and gives it a name in both languages. */
  async addNamed(list: string, name: readonly [en: string, zh: string], inside: Locator): Promise<Locator> {
    const entry = await this.addEntry(list, inside);
    await this.write(this.say(formWords, 'english'), name[0], entry);
    await this.write(this.say(formWords, 'chinese'), name[1], entry);
    return entry;
  }

  async addEntry(list: string, inside: Locator): Promise<Locator> {
    const button = this.button(this.say(formWords, 'addTo', { name: fieldName(list) }), inside).first();
    await this.hands.press(button);
    return button.locator('xpath=ancestor::fieldset[1]').locator('> ol > .form-entry').last();
  }

  /** Unfolds the first entry of the first list in a part. */
  async firstEntry(part: Locator): Promise<Locator> {
    const entry = part.locator('.form-entry').first();
    await this.hands.press(entry.locator('summary').first());
    return entry;
  }

  write(label: string, text: string, inside: Locator): Promise<void> {
    return this.hands.write(inside.getByLabel(label, { exact: true }).first(), text);
  }

  choose(label: string, entry: string, inside: Locator): Promise<void> {
    return this.hands.choose(inside.getByLabel(label, { exact: true }).first(), entry);
  }

  /** Why something is published. */
  note(text: string): Promise<void> {
    // What must be filled in bears a mark behind its name.
    return this.hands.write(this.frame.getByLabel(this.say(draftWords, 'note')), text);
  }

  async leave(): Promise<void> {
    expect(this.errors).toEqual([]);
    await this.context.close();
  }
}
