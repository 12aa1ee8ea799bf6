import Resolver from '@forge/resolver';
import * as z from 'zod';
import type { Answer, Caller, CallerOf, Input, Module, OperationName, Output } from '../contract';
import { firstFault, inLanguage } from '../domain/input-fault';
import { fieldName } from '../domain/profile/diff/names';
import { isTimeZone } from '../domain/time/zone';
import type { Access } from '../ports/access';
import { JiraRefusal, Unavailable } from '../ports/failures';
import { Refused } from '../usecases/refused';
import { messageFor } from './messages';
import { permit } from './permit';

/** Who is calling, proven by the platform, and what the permission check found out on the way. */
export interface Call {
  readonly accountId: string;
  readonly language: 'en' | 'zh';
  /** IANA zone of the caller's Jira profile; `null` where the platform names none this machine knows. */
  readonly timeZone: string | null;
  /** The issue of the input, when there is one: read with the caller's own rights. */
  readonly issueId: string;
  /** Rights of the caller, for another issue the input names. */
  readonly access: Access;
}

/** One operation: who may call it stands next to what it takes. */
export interface OperationHandler<M extends Module, O extends OperationName<M>> {
  readonly allow: readonly CallerOf<M, O>[];
  readonly input: z.ZodType<Input<M, O>>;
  readonly run: (input: Input<M, O>, call: Call) => Promise<Output<M, O>>;
}

export type OperationTable<M extends Module> = { readonly [O in OperationName<M>]: OperationHandler<M, O> };

/** The operations of one area of a module: those that an interface of the contract names. */
export type PartOfTable<M extends Module, P> = { readonly [O in OperationName<M> & keyof P]: OperationHandler<M, O> };

/** The handler as the wrapper sees it, whatever the operation. */
interface AnyHandler {
  readonly allow: readonly Caller[];
  readonly input: z.ZodType;
  readonly run: (input: never, call: Call) => Promise<unknown>;
}

/**
 * The resolver of a module: check the input, check the permission with the caller's own rights, run, shape the answer. A
 * refusal is an answer; a bug is rethrown, so that the platform counts it.
 */
export function resolverOf<M extends Module>(table: OperationTable<M>, accessFor: (accountId: string) => Access) {
  const resolver = new Resolver();
  for (const [name, handler] of Object.entries<AnyHandler>(table)) {
    resolver.define<unknown, object>(name, async ({ payload, context }) =>
      answer(handler, payload, contextSchema.parse(context), accessFor),
    );
  }
  const definitions = resolver.getDefinitions();
  return async (call: Parameters<typeof definitions>[0], runtime?: Parameters<typeof definitions>[1]): Promise<unknown> => {
    // The package looks names up with `in`, which finds `constructor` and the like on every object.
    if (!Object.hasOwn(table, call.call.functionKey))
      throw new Error(`There is no operation "${call.call.functionKey}"; there are ${Object.keys(table).join(', ')}.`);
    return definitions(call, runtime);
  };
}

/** Only what the platform vouches for; identity never comes from the payload. */
const contextSchema = z.object({ accountId: z.string().nullish(), locale: z.string().nullish(), timezone: z.string().nullish() });

async function answer(
  handler: AnyHandler,
  payload: unknown,
  context: z.output<typeof contextSchema>,
  accessFor: (accountId: string) => Access,
): Promise<Answer<unknown>> {
  const language = (context.locale ?? '').toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const { timezone } = context;
  const timeZone = timezone && isTimeZone(timezone) ? timezone : null;
  try {
    const accountId = context.accountId ?? 'unidentified';
    if (accountId === 'unidentified' && !handler.allow.includes('anyone')) throw new Refused('not-permitted');
    const input = handler.input.safeParse(payload ?? {}, inLanguage(language));
    if (!input.success) return invalid(input.error, language);
    const access = accessFor(accountId);
    const issueId = await permit(handler.allow, access, input.data);
    return { ok: true, value: await handler.run(input.data as never, { accountId, language, timeZone, issueId, access }) };
  } catch (error) {
    if (error instanceof Refused) {
      const message = error.at === null ? messageFor(error.reason, error.about, language) : error.at.text[language];
      return { ok: false, problem: { reason: error.reason, message, ...(error.at === null ? {} : { path: error.at.path }) } };
    }
    if (error instanceof Unavailable) {
      console.warn(`an operation was refused for now: ${error.message}`);
      return { ok: false, problem: { reason: 'temporarily-unavailable', message: messageFor('temporarily-unavailable', '', language) } };
    }
    if (error instanceof JiraRefusal && (error.status === 401 || error.status === 403)) {
      return { ok: false, problem: { reason: 'not-permitted', message: messageFor('not-permitted', '', language) } };
    }
    throw error;
  }
}

function invalid(error: z.ZodError, language: 'en' | 'zh'): Answer<never> {
  const { path, message } = firstFault(error, language);
  // The place itself is for the screen, which knows its names; people are told the field alone, by what it is called.
  const field = path
    .split('.')
    .map(fieldName)
    .findLast((name) => name !== null)?.[language];
  const where = field === undefined ? '' : language === 'zh' ? `${field}：` : `${field}: `;
  return {
    ok: false,
    problem: {
      reason: 'invalid-input',
      message: `${messageFor('invalid-input', '', language)} ${where}${message}`.trim(),
      path,
    },
  };
}
