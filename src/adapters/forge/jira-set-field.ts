import { route } from '@forge/api';
import * as z from 'zod';
import { whyKept } from '../../domain/escalation/settable-field';
import { JiraRefusal } from '../../ports/failures';
import { read, write } from './jira-request';

const editSchema = z.object({
  fields: z.record(
    z.string(),
    z.object({ name: z.string(), schema: z.object({ type: z.string(), items: z.string().optional() }).nullish() }),
  ),
});

/**
 * Sets a field of the site that an admin named by its id or by what it is called, with the value in the form its kind wants. What
 * has several values gets one more: nothing that stands there is taken away.
 * @throws JiraRefusal when the issue has no such field to edit
 */
export async function setJiraField(issueId: string, field: string, value: string): Promise<void> {
  const meta = await read('app', route`/rest/api/3/issue/${issueId}/editmeta`, editSchema);
  if (meta === null) throw new JiraRefusal(404, 'the issue is gone');
  const wanted = field.trim().toLowerCase();
  const found = Object.entries(meta.fields).find(([id, { name }]) => id.toLowerCase() === wanted || name.trim().toLowerCase() === wanted);
  if (found === undefined) throw new JiraRefusal(400, `the issue has no field '${field}' that can be edited`);
  const [id, { name, schema }] = found;
  // Rules of older versions, and sites that call their fields otherwise.
  const kept = whyKept(id) ?? whyKept(name);
  if (kept !== null) throw new JiraRefusal(400, kept.en);
  const body =
    schema?.type === 'array'
      ? { update: { [id]: [{ add: shaped(value, schema.items ?? 'string') }] } }
      : { fields: { [id]: shaped(value, schema?.type ?? 'string') } };
  await write('app', route`/rest/api/3/issue/${issueId}`, { method: 'PUT', body });
}

/** Kinds that people choose from take `{ value }`; Jira refuses the rest with its own words, which the operator sees. */
function shaped(value: string, type: string): unknown {
  switch (type) {
    case 'number':
      return Number(value);
    case 'option':
      return { value };
    case 'priority':
    case 'resolution':
    case 'version':
    case 'component':
      return { name: value };
    default:
      return value;
  }
}
