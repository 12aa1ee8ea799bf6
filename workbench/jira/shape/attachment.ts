/** Attachments of the platform API. */
import type { AttachmentRecord } from '../model/records';
import type { Store } from '../model/store';
import { userOrUnknown } from './comment';
import { jiraTime } from './time';

export function attachmentShape(store: Store, baseUrl: string, one: AttachmentRecord): Record<string, unknown> {
  return {
    self: `${baseUrl}/rest/api/3/attachment/${one.id}`,
    id: one.id,
    filename: one.filename,
    author: userOrUnknown(store, baseUrl, one.author),
    created: jiraTime(one.created),
    size: one.size,
    mimeType: one.mimeType,
    content: `${baseUrl}/rest/api/3/attachment/content/${one.id}`,
  };
}
