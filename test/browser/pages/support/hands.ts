import type { Locator } from 'playwright-core';

/** How somebody reaches and uses the controls of a screen: with a mouse, or with the keyboard alone. */
export interface Hands {
  /** Uses a button, a link or the heading of something that folds. */
  readonly press: (control: Locator) => Promise<void>;
  /** Replaces what stands in a field. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Picks an entry of a list by its words. */
  readonly choose: (list: Locator, entry: string) => Promise<void>;
  /** Picks one of several round buttons. */
  readonly mark: (radio: Locator) => Promise<void>;
}

export const POINTER: Hands = {
  press: (control) => control.click(),
  write: async (field, text) => {
    await field.click();
    await field.fill(text);
  },
  choose: async (list, entry) => {
    await list.selectOption({ label: entry });
  },
  mark: (radio) => radio.click(),
};

/** So many stops a page may have before a control is said to be out of the keyboard's reach. */
const MOST_STOPS = 600;

interface Way {
  readonly to: 'here' | 'same group' | 'on' | 'back' | 'lost';
  /** Stops between, as far as they can be told from outside. */
  readonly stops: number;
}

/** Where the focus stands as seen from a control: on it, on another round button of its group, before it, behind it. Runs in the page. */
function wayTo(control: Element): Way {
  const focused = document.activeElement;
  if (focused === control) return { to: 'here', stops: 0 };
  if (!document.hasFocus()) return { to: 'on', stops: 1 };
  if (focused === null || focused === document.body) return { to: 'lost', stops: 1 };
  const isRadio = control instanceof HTMLInputElement && focused instanceof HTMLInputElement && control.type === 'radio';
  if (isRadio && focused.type === 'radio' && control.name === focused.name) return { to: 'same group', stops: 0 };
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
    (element) => element.checkVisibility() && !element.matches(':disabled'),
  );
  const way = control.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING ? 'back' : 'on';
  return { to: way, stops: Math.abs(stops.indexOf(control) - stops.indexOf(focused)) };
}

/** What somebody without a mouse would complain about where the focus stands. Runs in the page. */
function complaintAt(control: Element): string | null {
  const seen = (element: Element | null): boolean => {
    if (element === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  if (seen(control) || seen(control.parentElement) || seen(control.nextElementSibling)) return null;
  return `no ring: ${control.outerHTML.slice(0, 120)}`;
}

/** Whoever presses the next key has waited so long (milliseconds). */
const REST_MS = 300;

/** Waits for the focus to be somewhere again, which takes a moment where what had it was drawn anew. Runs in the page. */
function focusRests(_: Element, most: number): Promise<void> {
  const until = performance.now() + most;
  return new Promise((done) => {
    const look = (): void => {
      const isSomewhere = document.activeElement !== null && document.activeElement !== document.body;
      if (isSomewhere || performance.now() > until) done();
      else setTimeout(look, 5);
    };
    look();
  });
}

/** The keyboard alone. What its user would complain about is collected: no visible focus, or a focus lost by using something. */
export function keyboardAlone(complaints: Set<string>): Hands {
  let used = '';
  const to = async (control: Locator): Promise<void> => {
    await control.waitFor({ state: 'attached' });
    let passed = 0;
    while (passed < MOST_STOPS) {
      let way = await control.evaluate(wayTo);
      if (way.to === 'lost' && used !== '') {
        await control.evaluate(focusRests, REST_MS);
        way = await control.evaluate(wayTo);
      }
      if (way.to === 'same group') return;
      // What was used has gone, and nothing near it took the focus: the way begins at the top of the screen again.
      if (way.to === 'lost' && used !== '') complaints.add(`focus lost by ${used}`);
      if (way.to === 'here') {
        const complaint = await control.evaluate(complaintAt);
        if (complaint !== null) complaints.add(complaint);
        return;
      }
      // Far away there is no need to look at every stop.
      const presses = Math.max(1, way.stops - 2);
      for (let press = 0; press < presses; press += 1) await control.page().keyboard.press(way.to === 'back' ? 'Shift+Tab' : 'Tab');
      passed += presses;
    }
    throw new Error(`${String(control)} is out of the keyboard's reach`);
  };
  return {
    press: async (control) => {
      await to(control);
      used = String(control);
      await control.page().keyboard.press('Enter');
    },
    write: async (field, text) => {
      await to(field);
      const { keyboard } = field.page();
      await keyboard.press('ControlOrMeta+a');
      await (text === '' ? keyboard.press('Delete') : keyboard.insertText(text));
    },
    choose: async (list, entry) => {
      await to(list);
      const { keyboard } = list.page();
      const chosen = (): Promise<string> => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text.trim() ?? '');
      const entries = (await list.locator('option').allInnerTexts()).map((text) => text.trim());
      if (!entries.includes(entry)) throw new Error(`${String(list)} does not offer "${entry}"`);
      // In a cell of a table the arrows walk: its list is opened first.
      const isCell = (await list.getAttribute('data-cell')) !== null;
      if (isCell) await keyboard.press('Space');
      await keyboard.press('Home');
      for (const present of entries) {
        if (present === entry) break;
        await keyboard.press('ArrowDown');
      }
      if (isCell) await keyboard.press('Enter');
      if ((await chosen()) !== entry) throw new Error(`${String(list)} shows "${await chosen()}" instead of "${entry}"`);
    },
    mark: async (radio) => {
      await to(radio);
      const group = await radio.evaluate(({ ownerDocument }) => ownerDocument.querySelectorAll('input[type=radio]').length);
      for (let step = 0; step < group; step += 1) {
        if ((await radio.evaluate(wayTo)).to === 'here') break;
        await radio.page().keyboard.press('ArrowDown');
      }
      if (!(await radio.isChecked())) await radio.page().keyboard.press('Space');
    },
  };
}
