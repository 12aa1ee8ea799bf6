import { textToAdf } from '../../jira/model/adf';
import type { Promises } from '../stories/course';
import type { Act, Story } from '../stories/story';
import type { Hands } from './hands';

interface Property {
  readonly deadlines: Readonly<Record<string, { readonly dueAt: string; readonly state: string }>>;
}

/** Raises the request; answers its key, or `null` when the app itself creates the issue later (web trigger). */
export async function registerStory(hands: Hands, story: Story): Promise<string | null> {
  const { feedback, way, customer, project } = story;
  if (way === 'outside') {
    await hands.register({
      id: story.id,
      project,
      channel: story.channel,
      summary: feedback.summary,
      description: feedback.description,
      customerAccountId: hands.person(customer).accountId,
      fields: feedback.fields,
      axes: { type: feedback.type },
    });
    return null;
  }
  const desks = await hands.rest<{ values: { id: string; projectKey: string }[] }>('admin', 'GET', '/rest/servicedeskapi/servicedesk');
  const desk = desks.values.find(({ projectKey }) => projectKey === project)?.id ?? '';
  const types = await hands.rest<{ values: { id: string; name: string }[] }>(
    'admin',
    'GET',
    `/rest/servicedeskapi/servicedesk/${desk}/requesttype`,
  );
  const created = await hands.rest<{ issueKey: string }>(way === 'phone' ? story.agent : customer, 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: desk,
    requestTypeId: types.values.find(({ name }) => name.startsWith(feedback.requestType))?.id ?? '',
    requestFieldValues: { summary: feedback.summary, description: feedback.description },
    ...(way === 'phone' ? { raiseOnBehalfOf: hands.person(customer).accountId } : {}),
  });
  return created.issueKey;
}

/** Key of the issue that the app created for a registration from outside. */
export async function findRegistered(hands: Hands, story: Story): Promise<string> {
  const found = await hands.rest<{ issues: { key: string }[] }>('admin', 'POST', '/rest/api/3/search/jql', {
    jql: `project = ${story.project} AND feedbackRegistration = "${story.id}"`,
    fields: ['summary'],
  });
  const [issue] = found.issues;
  if (issue === undefined) throw new Error(`The registration ${story.id} became no issue`);
  return issue.key;
}

const propertyOf = async (hands: Hands, key: string): Promise<Property> =>
  (await hands.rest<{ value: Property }>('admin', 'GET', `/rest/api/3/issue/${key}/properties/closed-loop`)).value;

/** What the app promised: the deadlines of the issue's property. */
export async function promisesOf(hands: Hands, key: string): Promise<Promises> {
  const { deadlines } = await propertyOf(hands, key);
  return new Map(Object.entries(deadlines).map(([milestone, { dueAt }]) => [milestone, Date.parse(dueAt)]));
}

export async function actOut(hands: Hands, key: string, act: Act): Promise<void> {
  switch (act.kind) {
    case 'reply':
      await hands.rest(act.by, 'POST', `/rest/servicedeskapi/request/${key}/comment`, { body: act.text, public: true });
      return;
    case 'comment':
      await hands.rest(act.by, 'POST', `/rest/api/3/issue/${key}/comment`, { body: textToAdf(act.text) });
      return;
    case 'move': {
      const path = `/rest/api/3/issue/${key}/transitions`;
      const { transitions } = await hands.rest<{ transitions: { id: string; to: { name: string } }[] }>(act.by, 'GET', path);
      const transition = transitions.find(({ to }) => to.name === act.to);
      // A status the site's own rules reached already, such as "Waiting for support" after a customer's comment.
      if (transition !== undefined) await hands.rest(act.by, 'POST', path, { transition: { id: transition.id } });
      return;
    }
    case 'panel':
      await hands.operate(act.by, 'panel', act.operation, { issueKey: key, ...act.input });
      return;
    case 'milestone': {
      const state = (await propertyOf(hands, key)).deadlines[act.milestone]?.state;
      if (state === 'running') await hands.operate(act.by, 'panel', 'recordMilestone', { issueKey: key, milestone: act.milestone });
      return;
    }
  }
}
