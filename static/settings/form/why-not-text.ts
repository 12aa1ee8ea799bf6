import { isId } from '../../../src/domain/profile/id-from-label';
import type { Shape } from './shape';

type Text = Shape & { readonly kind: 'text' };

interface Demands extends Pick<Text, 'atMost'> {
  readonly mayBeEmpty?: Text['mayBeEmpty'] | undefined;
  readonly oneWord?: Text['oneWord'] | undefined;
}

export type TextFault = 'empty' | 'tooLong' | 'notOneWord' | 'notAnId';

/** Why a text may not stand, as its schema has it; `null`: it may. */
export function whyNotText(text: string, { atMost, mayBeEmpty, oneWord }: Demands, kind: 'text' | 'id' = 'text'): TextFault | null {
  if (text.trim() === '' && mayBeEmpty !== true) return 'empty';
  if (text.length > atMost) return 'tooLong';
  if (oneWord === true && /\s/.test(text)) return 'notOneWord';
  return kind === 'id' && !isId(text) ? 'notAnId' : null;
}
