import type { PanelCase } from '../../src/contract';
import type { Site } from './site';

const AGENT = 'agent-1';
const PHONE = '010 5555 0100';
const AS_TOLD = 'as told on the phone';
const LESSON = 'Ask the customer earlier next time.';

async function seen(site: Site, issueKey: string): Promise<PanelCase | null> {
  const answer = await site.operate<PanelCase>(AGENT, 'panel', 'getCase', { issueKey });
  return answer.ok ? answer.value : null;
}

/** What the registration lacks is filled in, and what the case taught is written down (S0-74, S0-75). */
export async function recordsComplete(site: Site, issueKey: string, refused: string[]): Promise<void> {
  const data = await seen(site, issueKey);
  if (data === null) return;
  const { missing, fields: form } = data.registration;
  const kindOf = (id: string): string | undefined => form.find((field) => field.id === id)?.kind;
  const fields = Object.fromEntries(missing.map((id) => [id, kindOf(id) === 'phone' ? PHONE : AS_TOLD]));
  if (missing.length > 0) await done(site, AGENT, 'panel', 'completeRegistration', { issueKey, fields }, refused);
  const lessons = data.work.parts.find(({ id }) => id === 'lessons')?.fields[0];
  if (lessons === undefined || lessons.at !== null) return;
  const written = { issueKey, part: 'lessons', field: 'lessons', value: LESSON, seen: null };
  await done(site, AGENT, 'panel', 'recordWork', written, refused);
}

/** The customer says yes to what the process asks, and needs nothing further (S0-72). */
export async function confirmed(site: Site, issueKey: string, refused: string[]): Promise<void> {
  const data = await seen(site, issueKey);
  if (data === null) return;
  const answers = data.satisfaction.questions.map(({ id }) => id !== 'further-needs');
  await done(site, 'customer-1', 'portal', 'confirmResolution', { issueKey, answers }, refused);
}

async function done(site: Site, user: string, module: string, operation: string, input: object, refused: string[]): Promise<void> {
  const answer = await site.operate(user, module, operation, input);
  if (!answer.ok) refused.push(`${operation}: ${answer.problem.reason}`);
}
