import { createHash } from 'node:crypto';
import { route } from '@forge/api';
import * as z from 'zod';
import type { Attachments } from '../../ports/attachments';
import { bytes, read } from './jira-request';

const issueSchema = z.object({
  fields: z.object({
    attachment: z
      .array(z.object({ id: z.string(), filename: z.string(), size: z.number().int().nonnegative(), mimeType: z.string().optional() }))
      .nullish(),
  }),
});

/** Attachments of Jira, read as the person at the screen: who may not see a file cannot make it evidence. */
export const jiraAttachments: Attachments = {
  async ofIssue(issueId) {
    const issue = await read('user', route`/rest/api/3/issue/${issueId}?fields=${'attachment'}`, issueSchema);
    if (issue === null) return null;
    return (issue.fields.attachment ?? []).map(({ id, filename, size, mimeType }) => ({
      attachmentId: id,
      name: filename,
      size,
      mimeType: mimeType ?? 'application/octet-stream',
    }));
  },

  async sha256(attachmentId) {
    // Without a redirect, which would lead out of the site to the media store.
    const content = await bytes('user', route`/rest/api/3/attachment/content/${attachmentId}?redirect=${'false'}`);
    return content === null ? null : createHash('sha256').update(content).digest('hex');
  },
};
