import type { Document } from '../domain/document';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';

/** Where the customer answers, to stand below the question: the request in the portal (S3-14). Nothing for an issue that is no request. */
export async function wayToAnswer(world: CaseWorld, row: CaseRow): Promise<Document> {
  const portal = (await world.reader.issue(row.issueId))?.portalUrl ?? null;
  return portal === null ? [] : [{ kind: 'paragraph', parts: [{ text: portal, href: portal }] }];
}
