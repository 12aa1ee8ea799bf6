import { useCallback } from 'react';
import { tooMany } from '../../../src/domain/longest';
import { useScreen } from '../bridge/screen-context';
import { sharedWords } from '../i18n/shared-words';
import { useWords } from '../i18n/use-words';

/** A text and how many characters of it fit. */
export interface Room {
  readonly text: string;
  readonly most: number;
}

/** From how full on it is said how much still fits. */
const NEARLY_FULL = 0.9;

/** Says by how much a text is too long, and before that how much still fits. Nothing is ever cut off: who pasted it shortens it. */
export function useRoomText(): (room: Room) => { readonly tooLong: string | null; readonly left: string | null } {
  const { language } = useScreen();
  const t = useWords(sharedWords);
  return useCallback(
    ({ text, most }) => {
      const written = (n: number): string => n.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
      const over = tooMany(text, most);
      if (over > 0) return { tooLong: t('tooLong', { n: over, over: written(over), most: written(most) }), left: null };
      const left = most - text.length;
      return { tooLong: null, left: text.length < most * NEARLY_FULL ? null : t('charactersLeft', { n: left }) };
    },
    [language, t],
  );
}

/** Whether a text in a form is too long, which its field says: then nothing is sent, and the focus goes there. */
export function leadToTooLong(form: Element | null): boolean {
  const control = form?.querySelector<HTMLElement>('[data-too-long] :is(input, textarea)');
  control?.focus();
  return control != null;
}
