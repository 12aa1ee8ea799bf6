import * as z from 'zod';
import type { CommentFacts } from '../../ports/issue-reader';
import { textOf } from './adf';
import { jiraInstant, userSchema } from './issue-schema';
import { EFFECT_PROPERTY } from './registration-property';

export const commentSchema = z.object({
  id: z.string(),
  created: z.string(),
  author: userSchema.nullish(),
  jsdPublic: z.boolean().optional(),
  body: z.unknown(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
});
export const commentPageSchema = z.object({ comments: z.array(commentSchema) });

export function commentFacts(comment: z.output<typeof commentSchema>): CommentFacts {
  // What an effect of ours wrote is the app's word, under whichever account.
  const isOurs = comment.properties?.some(({ key }) => key === EFFECT_PROPERTY) === true;
  const type = isOurs ? 'app' : comment.author?.accountType;
  return {
    commentId: comment.id,
    at: jiraInstant(comment.created),
    author: comment.author?.accountId ?? null,
    authorKind: type === 'customer' ? 'customer' : type === 'app' ? 'app' : 'person',
    text: textOf(comment.body),
    isPublic: comment.jsdPublic !== false,
  };
}
