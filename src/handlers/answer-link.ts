import * as z from 'zod';
import type { LinkPage } from '../domain/satisfaction/link-page';
import { Unavailable } from '../ports/failures';
import { answerByLink, openLink } from '../usecases/answer-by-link';
import type { CaseWorld } from '../usecases/case-world';

const requestSchema = z.object({
  method: z.string().max(20),
  body: z.string().nullish(),
  queryParameters: z.record(z.string(), z.array(z.string())).nullish(),
});

/** A form of ours sends a choice and up to 1,000 characters, percent-encoded; what is longer is none of ours. */
const LARGEST_FORM = 16_000;
const LONGEST_COMMENT = 1_000;

/** The web trigger behind a customer's link: one of the fixed pages of manifest.yml. Only a POST records anything. */
export async function answerLink(world: CaseWorld, payload: unknown): Promise<{ outputKey: LinkPage }> {
  const request = requestSchema.safeParse(payload);
  if (!request.success) return { outputKey: 'not-valid' };
  const { method, body, queryParameters } = request.data;
  const token = queryParameters?.['t']?.[0] ?? '';
  try {
    if (method.toUpperCase() !== 'POST') return { outputKey: await openLink(world, token) };
    const form = new URLSearchParams((body ?? '').length > LARGEST_FORM ? '' : (body ?? ''));
    return {
      outputKey: await answerByLink(world, token, {
        rating: form.get('r'),
        comment: form.get('c')?.slice(0, LONGEST_COMMENT) ?? null,
        confirmed: form.get('a'),
      }),
    };
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.warn(`an answer by link was not taken: ${error.message}`);
    return { outputKey: 'unavailable' };
  }
}
