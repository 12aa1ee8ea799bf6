import type { Answer, DraftView } from '../../../src/contract';
import { call } from '../call';

/** The store's draft, and when this page asked for it: an answer tells what was so when its question arrived, however late it comes. */
export interface AskedDraft {
  readonly draft: DraftView;
  /** Questions and stores of this page stand in one order. */
  readonly turn: number;
}

let turns = 0;
export const nextTurn = (): number => {
  turns += 1;
  return turns;
};

export async function askDraft(projectKey: string): Promise<Answer<AskedDraft>> {
  const turn = nextTurn();
  const answer = await call('getDraft', { projectKey });
  return answer.ok ? { ok: true, value: { draft: answer.value, turn } } : answer;
}
