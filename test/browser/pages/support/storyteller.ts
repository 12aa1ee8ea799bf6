import type { Browser, BrowserContext } from 'playwright-core';
import type { Label, PanelCase, PortalCase } from '../../../../src/contract';
import { type Params, translate, type Words } from '../../../../static/shared/i18n/define-words';
import { type Language, textOf } from '../../../../static/shared/i18n/language';
import { invoke } from '../../../support/workbench';
import { workbenchAddress } from '../../../support/workbench-address';
import { Keyboard } from './keyboard';

/** One reader of the screens: a user of the site in a language. */
export class Reader {
  private constructor(
    readonly user: string,
    readonly language: Language,
    private readonly context: BrowserContext,
  ) {}

  static async come(browser: Browser, user: string, language: Language): Promise<Reader> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      timezoneId: 'Asia/Shanghai',
      locale: language === 'zh' ? 'zh-CN' : 'en-US',
    });
    const url = await workbenchAddress();
    const cookies = { 'workbench-user': user, 'workbench-language': language === 'zh' ? 'zh_CN' : 'en_US' };
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
    return new Reader(user, language, context);
  }

  /** A word of a screen as this reader sees it. */
  say<K extends string>(words: Words<K>, key: K, params?: Params): string {
    return translate(words, this.language, key, params);
  }

  label(label: Label): string {
    return textOf(label, this.language);
  }

  /** Words of the pages around our screens. */
  pick(en: string, zh: string): string {
    return this.language === 'zh' ? zh : en;
  }

  async at(path: string, module: string): Promise<Keyboard> {
    return Keyboard.open(this.context, (await workbenchAddress()) + path, module);
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

export async function panelCase(issueKey: string): Promise<PanelCase> {
  const answer = await invoke('panel', 'getCase', { issueKey }, 'agent-1');
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

export async function portalCase(issueKey: string, customer: string): Promise<PortalCase> {
  const answer = await invoke('portal', 'getCase', { issueKey }, customer);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}
