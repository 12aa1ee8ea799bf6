import type { BrowserContext, Frame, Page } from 'playwright-core';

/** What has the focus, as somebody without a mouse perceives it. */
export interface Focused {
  readonly name: string;
  /** What it stands in, nearest first: legends, named groups and sections, folded headings. */
  readonly within: readonly string[];
  readonly tag: string;
  readonly type: string;
  /** For a heading that folds: whether it is open. */
  readonly open: boolean;
  readonly ring: boolean;
}

declare global {
  var focusedNow: () => Focused | 'frame' | null;
}

/** Runs in every page and frame: who works by keyboard hears names and sees rings. */
function describeFocus(): void {
  const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const named = (element: Element): string => element.getAttribute('aria-label') ?? '';
  const referred = (element: Element): string =>
    (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => text(document.getElementById(id)))
      .join(' ')
      .trim();
  const labels = (element: Element): string =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
      ? [...(element.labels ?? [])]
          .map((label) => text(label.querySelector(':scope > span:first-child:not([aria-hidden])') ?? label))
          .join(' ')
      : '';
  const visible = (element: Element | null | undefined): boolean => {
    if (!element) return false;
    const style = getComputedStyle(element);
    return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  };
  const describe = (element: Element): Focused => {
    const summary = element.tagName === 'SUMMARY';
    const name = named(element) || referred(element) || labels(element) || (summary ? text(element.querySelector('h3') ?? element) : '');
    const within: string[] = [];
    for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
      if (parent.tagName === 'FIELDSET') within.push(text(parent.querySelector('legend')));
      else if (named(parent) !== '') within.push(named(parent));
      else if (parent.tagName === 'DETAILS') within.push(text(parent.querySelector('summary h3') ?? parent.querySelector('summary')));
    }
    const own = element.tagName === 'BUTTON' || element.tagName === 'A' ? text(element) : '';
    return {
      name: (name || own).replace(/ \*$/, ''),
      within,
      tag: element.tagName.toLowerCase(),
      type: element.getAttribute('type') ?? '',
      open: summary && element.parentElement?.hasAttribute('open') === true,
      ring: visible(element) || visible(element.parentElement) || visible(element.nextElementSibling),
    };
  };
  globalThis.focusedNow = () => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) return null;
    return element.tagName === 'IFRAME' ? 'frame' : describe(element);
  };
}

/** Runs in every page and frame: what was already waiting there has been done, about 20 ms later. */
const aTurn = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

/** Tabs after which a control counts as out of reach. */
const FARTHEST = 300;

/** A person at a page who has no mouse. What such a person would complain about is collected. */
export class Keyboard {
  /** Controls without a name or without a ring, what lost the focus when it was used, and what was refused. */
  readonly complaints = new Set<string>();
  private waiting = 0;
  private screen: Frame | null = null;

  private constructor(
    readonly page: Page,
    private module: string,
  ) {
    page.on('request', (request) => this.count(request.url(), 1));
    page.on('requestfinished', (request) => this.count(request.url(), -1));
    page.on('requestfailed', (request) => this.count(request.url(), -1));
  }

  /** @param module key of the module whose screen stands in the page */
  static async open(context: BrowserContext, address: string, module: string): Promise<Keyboard> {
    const page = await context.newPage();
    await page.addInitScript(describeFocus);
    const keyboard = new Keyboard(page, module);
    await keyboard.goto(address);
    return keyboard;
  }

  async goto(address: string): Promise<void> {
    await this.page.goto(address);
    await this.ready();
  }

  /** The page went on to one with another screen. */
  async onto(module: string): Promise<void> {
    this.module = module;
    await this.ready();
  }

  /** Loads the page again, as who comes back to it does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** The screen is drawn and nobody waits for an answer. */
  async ready(): Promise<void> {
    this.screen = await this.frameNow();
    await this.screen.waitForSelector('main, .notice, .empty');
    await this.settled();
  }

  private async frameNow(): Promise<Frame> {
    const element = await this.page.waitForSelector(`iframe[data-module="${this.module}"]`);
    const frame = await element.contentFrame();
    if (frame === null) throw new Error(`module ${this.module} has no frame`);
    return frame;
  }

  /** The screen of the module in the page. */
  get frame(): Frame {
    if (this.screen === null) throw new Error('no screen yet');
    return this.screen;
  }

  async focused(): Promise<Focused | null> {
    const outside = await this.page.evaluate(() => globalThis.focusedNow());
    if (outside !== 'frame') return outside;
    // A frame of another origin learns a little later that it has the focus.
    for (let turns = 0; turns < 20; turns += 1) {
      const inside = await this.frame.evaluate(() => globalThis.focusedNow());
      if (inside !== null && inside !== 'frame') return inside;
      await new Promise((done) => setTimeout(done, 10));
    }
    return null;
  }

  /** Goes on by Tab to a control of that name; `within`: a group, section or folded heading it stands in. */
  async to(name: string | RegExp, within?: string): Promise<Focused> {
    const passed = new Set<string>();
    for (let tabs = 0; tabs < FARTHEST; tabs += 1) {
      const focused = await this.focused();
      if (focused !== null) {
        const where = `${focused.tag} "${focused.name}" in "${focused.within.join('" in "')}"`;
        passed.add(where);
        if (focused.name === '') this.complaints.add(`no name: ${where}`);
        if (!focused.ring) this.complaints.add(`no ring: ${where}`);
        const fits = typeof name === 'string' ? focused.name === name : name.test(focused.name);
        if (fits && (within === undefined || focused.within.includes(within))) return focused;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(
      `No way by Tab to "${String(name)}"${within === undefined ? '' : ` in "${within}"`}. Passed:\n${[...passed].join('\n')}`,
    );
  }

  /** Uses what has the focus; afterwards the focus is still somewhere in the screen. */
  async use(key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    const before = await this.focused();
    await this.page.keyboard.press(key);
    await this.settled();
    if (before !== null && (await this.focused()) === null)
      this.complaints.add(`focus lost: ${before.tag} "${before.name}" in "${before.within.join('" in "')}"`);
    for (const words of await this.frame.locator('.notice-danger').allInnerTexts()) this.complaints.add(`refused: ${words}`);
  }

  /** Goes to a button or link and uses it. */
  async press(name: string | RegExp, within?: string): Promise<void> {
    await this.to(name, within);
    await this.use();
  }

  /** Opens a folded section; one that is open stays open. */
  async unfold(title: string, within?: string): Promise<void> {
    const { open } = await this.to(title, within);
    if (!open) await this.use();
  }

  async fill(name: string | RegExp, text: string, within?: string): Promise<void> {
    const { tag } = await this.to(name, within);
    // A part may be called like a field in it.
    if (tag.toLowerCase() === 'summary') {
      await this.page.keyboard.press('Tab');
      await this.to(name, within);
    }
    await this.write(text);
  }

  /** Replaces what stands in the field that has the focus. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Chooses in a list by its arrow keys. */
  async choose(name: string | RegExp, option: string | RegExp, within?: string): Promise<void> {
    await this.to(name, within);
    await this.page.keyboard.press('Home');
    const fits = (text: string): boolean => (typeof option === 'string' ? text.trim() === option : option.test(text));
    for (let steps = 0; steps < 60; steps += 1) {
      if (fits(await this.chosen())) return this.settled();
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`"${String(name)}" does not offer "${String(option)}"`);
  }

  /** Answers a question of radio buttons by the place of the answer. */
  async answer(question: string, place: number): Promise<void> {
    await this.to(/./, question);
    if (place === 0) await this.page.keyboard.press('Space');
    for (let steps = 0; steps < place; steps += 1) await this.page.keyboard.press('ArrowDown');
  }

  /** Waits until nothing that the page asked for is unanswered, and page and screen have done what followed from the answers. */
  async settled(): Promise<void> {
    for (let quiet = 0, turns = 0; quiet < 2; turns += 1) {
      if (turns > 1_000) throw new Error('The page is still waiting for an answer after 20 s');
      // A turn of both documents: on a busy machine what a key set off may not have been asked for yet.
      await Promise.all([this.page.evaluate(aTurn), this.screen?.evaluate(aTurn)]);
      quiet = this.waiting === 0 ? quiet + 1 : 0;
    }
  }

  /** Waits for what somebody at the page would wait for. */
  async until(what: string, shown: (page: Page) => Promise<boolean>): Promise<void> {
    for (let turns = 0; !(await shown(this.page)); turns += 1) {
      if (turns > 1_000) throw new Error(`Not shown after 20 s: ${what}`);
      await this.page.evaluate(aTurn);
    }
  }

  private async chosen(): Promise<string> {
    const read = (): string => {
      const element = document.activeElement;
      return element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : '';
    };
    const outside = await this.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    return outside ? this.frame.evaluate(read) : this.page.evaluate(read);
  }

  private count(url: string, by: number): void {
    if (/\/(workbench\/invoke|rest|pages\/(portal|request)-)/.test(url)) this.waiting += by;
  }
}
