import type { Locator } from 'playwright-core';

/** How somebody reaches and uses the controls of a screen: with a mouse, or with the keyboard alone. */
export interface Hands {
  /** Uses a button, a link or the heading of something that folds. */
  readonly press: (control: Locator) => Promise<void>;
  /** Replaces what stands in a field. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Picks an entry of a list by its words. */
  readonly choose: (list: Locator, entry: string) => Promise<void>;
  /** Turns a box over. */
  readonly tick: (box: Locator) => Promise<void>;
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
  tick: async (box) => {
    // The drawn box lies over the real one, as a pointer finds it.
    await box.click({ force: true });
  },
  mark: (radio) => radio.click(),
};

/** So many stops a page may have before a control is said to be out of the keyboard's reach. */
const MOST_STOPS = 600;

type Way = 'here' | 'same group' | 'on' | 'back';

/** Where the focus stands as seen from a control: on it, on another round button of its group, before it, behind it. Runs in the page. */
function wayTo(control: Element): Way {
  const focused = document.activeElement;
  if (focused === control) return 'here';
  if (focused === null || focused === document.body || !document.hasFocus()) return 'on';
  const isRadio = control instanceof HTMLInputElement && focused instanceof HTMLInputElement && control.type === 'radio';
  if (isRadio && focused.type === 'radio' && control.name === focused.name) return 'same group';
  return control.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING ? 'back' : 'on';
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

/** The keyboard alone. What its user would complain about is collected: no visible focus, or a focus lost by using something. */
export function keyboardAlone(complaints: Set<string>): Hands {
  const to = async (control: Locator): Promise<void> => {
    await control.waitFor({ state: 'attached' });
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const way = await control.evaluate(wayTo);
      if (way === 'same group') return;
      if (way === 'here') {
        const complaint = await control.evaluate(complaintAt);
        if (complaint !== null) complaints.add(complaint);
        return;
      }
      await control.page().keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`${String(control)} is out of the keyboard's reach`);
  };
  const use = async (control: Locator, key: string): Promise<void> => {
    const frame = await (await control.elementHandle())?.ownerFrame();
    await control.page().keyboard.press(key);
    // What was pressed may have gone; the focus has to be somewhere else in the screen then.
    const isLost = await frame?.evaluate(
      () =>
        new Promise<boolean>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(document.activeElement === document.body)));
        }),
    );
    if (isLost === true) complaints.add(`focus lost: ${String(control)}`);
  };
  return {
    press: async (control) => {
      await to(control);
      await use(control, 'Enter');
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
      await keyboard.press('Home');
      const places = await list.locator('option').count();
      for (let step = 0; step <= places; step += 1) {
        const chosen = await list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text ?? '');
        if (chosen.trim() === entry) return;
        await keyboard.press('ArrowDown');
      }
      throw new Error(`${String(list)} does not offer "${entry}"`);
    },
    tick: async (box) => {
      await to(box);
      await box.page().keyboard.press('Space');
    },
    mark: async (radio) => {
      await to(radio);
      const group = await radio.evaluate(({ ownerDocument }) => ownerDocument.querySelectorAll('input[type=radio]').length);
      for (let step = 0; step < group; step += 1) {
        if ((await radio.evaluate(wayTo)) === 'here') break;
        await radio.page().keyboard.press('ArrowDown');
      }
      if (!(await radio.isChecked())) await radio.page().keyboard.press('Space');
    },
  };
}
