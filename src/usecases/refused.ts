import type { RefusalReason } from '../contract';
import type { Label } from '../domain/label';

/** A domain "no": becomes an `Answer` with a reason of the closed list and a message in the user's language. Not a bug. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly reason: RefusalReason,
    /** What it is about, for the choice of words: `profile`, `project`, `case`, … */
    readonly about: string = '',
    /** Place in the input and what is wrong there, where that is known. */
    readonly at: { readonly path: string; readonly text: Label } | null = null,
  ) {
    super(`${reason}${about === '' ? '' : `: ${about}`}`);
  }
}
