import { route } from '@forge/api';
import * as z from 'zod';
import { JiraRefusal } from '../../ports/failures';
import { read, write } from './jira-request';

/** Types Jira has from the start, the fitting one first; an administrator may have renamed or removed them. */
const WANTED = ['Duplicate', 'Relates'];

const typeSchema = z.object({ id: z.string(), name: z.string() });
const endSchema = z.object({ key: z.string() }).optional();
const linksSchema = z.object({
  fields: z.object({
    issuelinks: z.array(z.object({ id: z.string(), type: typeSchema, inwardIssue: endSchema, outwardIssue: endSchema })).nullish(),
  }),
});
const typesSchema = z.object({ issueLinkTypes: z.array(typeSchema) });

/** "FB-7 duplicates FB-3", once: a link that is there already, also one a person made, is enough. */
export async function linkRepeat(issueKey: string, earlierKey: string): Promise<void> {
  if ((await linksBetween(issueKey, earlierKey)).length > 0) return;
  const types = (await read('app', route`/rest/api/3/issueLinkType`, typesSchema))?.issueLinkTypes ?? [];
  const type = WANTED.map((name) => types.find((one) => one.name === name)).find((one) => one !== undefined) ?? types[0];
  if (type === undefined) throw new JiraRefusal(404, 'this site has no issue link types');
  await write('app', route`/rest/api/3/issueLink`, {
    method: 'POST',
    body: { type: { id: type.id }, inwardIssue: { key: issueKey }, outwardIssue: { key: earlierKey } },
  });
}

/** Takes links of our kinds to that issue away; links of other kinds are the people's own. */
export async function unlinkRepeat(issueKey: string, earlierKey: string): Promise<void> {
  for (const { id } of await linksBetween(issueKey, earlierKey))
    await write('app', route`/rest/api/3/issueLink/${id}`, { method: 'DELETE' });
}

async function linksBetween(issueKey: string, other: string) {
  const issue = await read('app', route`/rest/api/3/issue/${issueKey}?fields=${'issuelinks'}`, linksSchema);
  const links = issue?.fields.issuelinks ?? [];
  return links.filter((link) => (link.inwardIssue?.key ?? link.outwardIssue?.key) === other && WANTED.includes(link.type.name));
}
