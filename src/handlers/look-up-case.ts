import * as z from 'zod';
import type { LookUpPage, StatePage } from '../domain/satisfaction/look-up-page';
import { Unavailable } from '../ports/failures';
import type { CaseWorld } from '../usecases/case-world';
import * as retrieval from '../usecases/look-up-case';

const requestSchema = z.object({ method: z.string().max(20), body: z.string().nullish() });
const linkSchema = z.object({ queryParameters: z.record(z.string(), z.array(z.string())).nullish() });

/** A form of ours sends a number and a code; what is longer is none of ours. */
const LARGEST_FORM = 2_000;

/** The web trigger behind number and retrieval code: the form, or one of the fixed pages of manifest.yml. Nothing is ever recorded. */
export async function lookUpCase(world: CaseWorld, payload: unknown): Promise<{ outputKey: LookUpPage }> {
  const request = requestSchema.safeParse(payload);
  if (!request.success || request.data.method.toUpperCase() !== 'POST') return { outputKey: 'ask' };
  const body = request.data.body ?? '';
  const form = new URLSearchParams(body.length > LARGEST_FORM ? '' : body);
  return { outputKey: await orUnavailable(retrieval.lookUpCase(world, form.get('n') ?? '', form.get('c') ?? '')) };
}

/** The web trigger behind a link to see the state. Whatever is sent to it, nothing is recorded. */
export async function showState(world: CaseWorld, payload: unknown): Promise<{ outputKey: StatePage }> {
  const request = linkSchema.safeParse(payload);
  const token = request.success ? (request.data.queryParameters?.['t']?.[0] ?? '') : '';
  return { outputKey: await orUnavailable(retrieval.stateByLink(world, token)) };
}

async function orUnavailable<Page extends string>(looking: Promise<Page>): Promise<Page | 'unavailable'> {
  try {
    return await looking;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.warn(`a case was not looked up: ${error.message}`);
    return 'unavailable';
  }
}
