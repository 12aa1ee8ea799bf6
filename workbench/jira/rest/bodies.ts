/** Parts of request bodies that several resources share. */
import * as z from 'zod';
import { type Call, jiraError } from '../call';
import type { NewComment } from '../change/write-comment';
import { isAdf } from '../model/adf';
import { ROLES } from '../model/people';
import type { CommentRecord, Json } from '../model/records';
import { PUBLIC_COMMENT_PROPERTY } from '../shape/comment';

export interface KeyedValue {
  readonly key: string;
  readonly value: Json;
}

/** `properties: [{ key, value }]` of an issue or a comment. */
export function properties(list: readonly { readonly key: string; readonly value: unknown }[] | undefined): KeyedValue[] {
  return (list ?? []).map(({ key, value }) => ({ key, value: (value ?? null) as Json }));
}

const COMMENT = z.looseObject({
  body: z.unknown(),
  visibility: z
    .looseObject({ type: z.enum(['role', 'group']), value: z.string().optional(), identifier: z.string().nullable().optional() })
    .nullable()
    .optional(),
  properties: z.array(z.looseObject({ key: z.string(), value: z.unknown() })).optional(),
});

/** What the property `sd.public.comment` says. */
export function isInternal(mark: Json): boolean {
  return typeof mark === 'object' && mark !== null && 'internal' in mark && mark.internal === true;
}

/** A comment of the platform API. Internal when its property `sd.public.comment` says `{ internal: true }`. */
export function commentBody(call: Call, value: unknown): NewComment {
  const parsed = COMMENT.safeParse(value);
  if (!parsed.success) throw jiraError(400, '', { comment: 'Comment body is not valid!' });
  const { body, visibility } = parsed.data;
  if (!isAdf(body)) throw jiraError(400, '', { comment: 'Comment body is not valid!' });
  const all = Object.fromEntries(properties(parsed.data.properties).map((one) => [one.key, one.value]));
  const internal = isInternal(all[PUBLIC_COMMENT_PROPERTY] ?? null);
  return {
    body,
    public: !internal && (visibility === null || visibility === undefined),
    visibility: limit(call, visibility),
    properties: all,
  };
}

function limit(call: Call, value: z.infer<typeof COMMENT>['visibility']): CommentRecord['visibility'] {
  if (value === null || value === undefined) return null;
  const named = (one: { name: string; id: string }) => one.id === value.identifier || one.name === value.value;
  const groups = call.site.store.groups.map(({ name, groupId }) => ({ name, id: groupId }));
  const found = (value.type === 'role' ? ROLES : groups).find(named);
  if (found === undefined)
    throw jiraError(400, '', {
      commentLevel: `${value.type === 'role' ? 'Role' : 'Group'} level: ${value.value ?? value.identifier ?? ''} does not exist.`,
    });
  return { type: value.type, value: found.name, identifier: found.id };
}
