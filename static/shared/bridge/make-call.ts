import { invoke } from '@forge/bridge';
import type { Answer, Input, Module, OperationName, Output } from '../../../src/contract';

export type Call<M extends Module> = <O extends OperationName<M>>(operation: O, input: Input<M, O>) => Promise<Answer<Output<M, O>>>;

/**
 * A typed way to call the operations of one module. It never rejects: what the resolver throws or the network loses comes
 * back as the problem `temporarily-unavailable` with an empty message, for which the screen has its own words.
 */
export function makeCall<M extends Module>(): Call<M> {
  return async (operation, input) => {
    try {
      const answer: unknown = await invoke<unknown>(operation, Object.assign({}, input));
      if (isAnswer<Output<M, typeof operation>>(answer)) return answer;
      console.error('Not an answer', operation, answer);
    } catch (problem) {
      console.error('Operation failed', operation, problem);
    }
    return { ok: false, problem: { reason: 'temporarily-unavailable', message: '' } };
  };
}

function isAnswer<T>(value: unknown): value is Answer<T> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    typeof value.ok === 'boolean' &&
    ('value' in value || 'problem' in value)
  );
}
