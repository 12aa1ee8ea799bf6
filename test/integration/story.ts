import type { Answer, PanelCase } from '../../src/contract';
import type { CustomRule } from '../../src/domain/escalation/custom-rule';
import { as, idle, invoke } from '../support/workbench';

/** Helpers that tell a story over REST alone, as people and other systems do. */

export interface Property {
  readonly number: string;
  readonly profile: string;
  readonly profileVersion: number;
  readonly axes: Readonly<Record<string, string>>;
  readonly state: string;
  readonly receivedAt: string;
  readonly channel: string | null;
  readonly deadlines: Readonly<Record<string, { readonly dueAt: string; readonly state: string; readonly metAt: string | null }>>;
  readonly nextDueAt: string | null;
  readonly breached: boolean;
  readonly escalationLevel: number;
  readonly emergency: boolean;
  readonly repeatOf: string | null;
  readonly review: string | null;
  readonly attempt: number;
  readonly satisfaction: { readonly raw: number | string; readonly scale: string; readonly band: string } | null;
  readonly dissatisfaction: string | null;
  readonly reconsideration: { readonly state: string } | null;
  readonly closable: boolean;
  readonly startable: boolean;
  readonly closingConditions: readonly { readonly id: string; readonly met: boolean }[];
  readonly judged: { readonly response: string; readonly resolution: string };
}

interface Comment {
  readonly id: string;
  readonly jsdPublic: boolean;
  readonly created: string;
  readonly author: { readonly accountId: string };
  readonly body: unknown;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly assignee: { readonly accountId: string; readonly displayName: string } | null;
    readonly priority: { readonly name: string };
    readonly status: { readonly name: string };
    readonly created: string;
  };
}

/** Id of the request type of project FB whose name contains the word. */
export async function requestTypeId(
  word: string,
  projectKey = 'FB',
): Promise<{ readonly serviceDeskId: string; readonly requestTypeId: string }> {
  const desks = await as('admin').get<{ values: { id: string; projectKey: string }[] }>('/rest/servicedeskapi/servicedesk');
  const desk = desks.values.find((candidate) => candidate.projectKey === projectKey);
  if (desk === undefined) throw new Error(`No service desk of ${projectKey}`);
  const types = await as('admin').get<{ values: { id: string; name: string }[] }>(
    `/rest/servicedeskapi/servicedesk/${desk.id}/requesttype`,
  );
  const type = types.values.find(({ name }) => name.includes(word));
  if (type === undefined) throw new Error(`No request type with "${word}" among ${types.values.map(({ name }) => name).join(', ')}`);
  return { serviceDeskId: desk.id, requestTypeId: type.id };
}

export async function raise(
  customer: string,
  word: string,
  summary: string,
  description = '',
  extra: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const created = await as(customer).post<{ issueKey: string }>('/rest/servicedeskapi/request', {
    ...(await requestTypeId(word)),
    requestFieldValues: { summary, description },
    ...extra,
  });
  return created.issueKey;
}

/** The same in another project, taken up. */
export async function raiseIn(project: string, customer: string, summary: string, word: string): Promise<string> {
  const { issueKey } = await as(customer).post<{ issueKey: string }>('/rest/servicedeskapi/request', {
    ...(await requestTypeId(word, project)),
    requestFieldValues: { summary, description: '' },
  });
  await idle();
  return issueKey;
}

export const propertyOf = async (key: string): Promise<Property> =>
  (await as('admin').get<{ value: Property }>(`/rest/api/3/issue/${key}/properties/closed-loop`)).value;
export const issueOf = (key: string): Promise<Issue> => as('admin').get<Issue>(`/rest/api/3/issue/${key}`);
export const commentsOf = async (key: string): Promise<readonly Comment[]> =>
  (await as('admin').get<{ comments: Comment[] }>(`/rest/api/3/issue/${key}/comment?maxResults=1000`)).comments;

export const textIn = (body: unknown): string => JSON.stringify(body).replace(/\\"/g, '"');

export async function reply(user: string, key: string, body: string, isPublic = true): Promise<void> {
  await as(user).post(`/rest/servicedeskapi/request/${key}/comment`, { body, public: isPublic });
  await idle();
}

/** Takes the transition that leads to the status of that name. */
export async function moveTo(user: string, key: string, status: string): Promise<void> {
  const { transitions } = await as(user).get<{ transitions: { id: string; to: { name: string } }[] }>(
    `/rest/api/3/issue/${key}/transitions`,
  );
  const transition = transitions.find(({ to }) => to.name === status);
  if (transition === undefined) throw new Error(`No transition of ${key} to ${status}`);
  await as(user).post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: transition.id } });
  await idle();
}

/** Moves an issue to another project, as the bulk move of Jira does. */
export async function moveToProject(key: string, project: string): Promise<void> {
  const source = {
    issueIdsOrKeys: [key],
    inferFieldDefaults: true,
    inferStatusDefaults: true,
    inferClassificationDefaults: true,
    inferSubtaskTypeDefault: true,
  };
  await as('admin').post('/rest/api/3/bulk/issues/move', { targetToSourcesMapping: { [`${project},10001`]: source } });
  await idle();
}

/** What the closing of FB asks for: the customer was told what came of it (S0-05), the registration is complete, the customer says yes (S0-74), the lessons are written down (S0-75). */
export async function readyToClose(key: string, customer: string): Promise<void> {
  const shown = await invoke('panel', 'getCase', { issueKey: key }, 'agent-2');
  if (!shown.ok) throw new Error(shown.problem.message);
  await reply('agent-2', key, 'The part was replaced.');
  const { missing, fields: form } = shown.value.registration;
  const told = (id: string): string => (form.find((field) => field.id === id)?.kind === 'phone' ? '010 5555 0100' : 'as told on the phone');
  const fields = Object.fromEntries(missing.map((field) => [field, told(field)]));
  const answers = shown.value.satisfaction.questions.map(({ id }) => id !== 'further-needs');
  for (const answer of [
    await invoke('panel', 'completeRegistration', { issueKey: key, fields }, 'agent-2'),
    await invoke('portal', 'confirmResolution', { issueKey: key, answers }, customer),
    await writeLessons(key, shown.value),
  ])
    if (!answer.ok) throw new Error(answer.problem.message);
  await idle();
}

/** Once, whoever comes first. */
function writeLessons(issueKey: string, data: PanelCase): Promise<Answer<PanelCase>> {
  const lessons = data.work.parts.find(({ id }) => id === 'lessons')?.fields[0];
  const seen = lessons?.at ?? null;
  const value = lessons?.value ?? 'Ask the customer earlier next time.';
  return invoke('panel', 'recordWork', { issueKey, part: 'lessons', field: 'lessons', value, seen }, 'agent-2');
}

/** Moment of an ISO instant plus minutes, as ISO. */
export const plus = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** A rule that fails for every item with that word: it writes to a field that Jira does not have. */
export const WRONG_FIELD: CustomRule = {
  id: 'wrong-field',
  label: { en: 'Wrong field', zh: '字段不存在' },
  level: 0,
  enabled: true,
  trigger: { kind: 'keyword', words: ['wrongfield'] },
  actions: [{ kind: 'set-field', field: 'Satisfaction', value: 'x' }],
};
