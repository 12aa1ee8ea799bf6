/** Files on issues. */
import { demand, issueFor } from '../access';
import { type Call, jiraError, noContent, ok, type Route } from '../call';
import { causeOf } from '../change/events';
import { record } from '../change/write-issue';
import type { AttachmentRecord, IssueRecord } from '../model/records';
import { readFiles, type UploadedFile } from '../multipart';
import { attachmentShape } from '../shape/attachment';

/** Bytes of one file; Jira's default is larger, a workbench in memory keeps less. */
const MAX_FILE = 10 * 1024 * 1024;

/** The files of an upload, after the checks both APIs make. */
export function uploaded(call: Call): UploadedFile[] {
  if (!/no-?check/i.test(call.headers['x-atlassian-token'] ?? '')) throw call.error(403, 'XSRF check failed');
  const files = readFiles(call.headers['content-type'] ?? '', call.body);
  if (files === null || files.length === 0)
    throw call.error(call.isJsm ? 400 : 404, 'No file was attached; the body must be multipart/form-data with parts named "file".');
  if (files.some((one) => one.bytes.length > MAX_FILE)) throw call.error(413, 'The file is too large.');
  return files;
}

export function attach(
  call: Call,
  issue: IssueRecord,
  file: { filename: string; mimeType: string; base64: string; size: number },
  isPublic: boolean,
): AttachmentRecord {
  const { store } = call.site;
  const { filename, mimeType, base64, size } = file;
  const one: AttachmentRecord = {
    id: store.nextId('attachment'),
    filename,
    mimeType,
    author: call.actor.accountId,
    created: call.site.now(),
    public: isPublic,
    base64,
    size,
  };
  issue.attachments.push(one);
  record(causeOf(call), issue, [
    { field: 'Attachment', fieldtype: 'jira', fieldId: 'attachment', from: null, fromString: null, to: one.id, toString: filename },
  ]);
  return one;
}

function add(call: Call) {
  const issue = issueFor(call, call.param('issueIdOrKey'));
  demand(call, issue, 'CREATE_ATTACHMENTS', 'You do not have permission to create attachments for this issue.');
  const made = uploaded(call).map(({ filename, mimeType, bytes }) =>
    attach(call, issue, { filename, mimeType, base64: bytes.toString('base64'), size: bytes.length }, false),
  );
  return ok(made.map((one) => attachmentShape(call.site.store, call.site.baseUrl, one)));
}

/** An attachment is found through the issues the caller may see. */
function find(call: Call): { issue: IssueRecord; one: AttachmentRecord } {
  const id = call.param('id');
  const { store } = call.site;
  for (const project of store.projects) {
    if (!call.may(project, 'BROWSE_PROJECTS')) continue;
    for (const issue of store.issuesOf(project.id)) {
      const one = issue.attachments.find((each) => each.id === id);
      if (one !== undefined) return { issue, one };
    }
  }
  throw jiraError(404, `The attachment with id '${id}' does not exist`);
}

/** The bytes themselves; Jira redirects to its media store unless asked not to. */
export function content(one: AttachmentRecord) {
  return {
    status: 200,
    headers: {
      'content-type': one.mimeType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(one.filename)}`,
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(one.base64, 'base64'),
  };
}

function remove(call: Call) {
  const { issue, one } = find(call);
  const project = call.site.store.projectOf(issue);
  const own = one.author === call.actor.accountId && call.may(project, 'DELETE_OWN_ATTACHMENTS');
  if (!own && !call.may(project, 'DELETE_ALL_ATTACHMENTS')) throw jiraError(403, 'You do not have permission to delete this attachment.');
  issue.attachments.splice(issue.attachments.indexOf(one), 1);
  record(causeOf(call), issue, [
    { field: 'Attachment', fieldtype: 'jira', fieldId: 'attachment', from: one.id, fromString: one.filename, to: null, toString: null },
  ]);
  return noContent();
}

export const ATTACHMENT_ROUTES: readonly Route[] = [
  ['POST /rest/api/3/issue/{issueIdOrKey}/attachments', add],
  [
    'GET /rest/api/3/attachment/{id}',
    (call) => {
      const { id, ...shown } = attachmentShape(call.site.store, call.site.baseUrl, find(call).one);
      return ok({ id: Number(id), ...shown });
    },
  ],
  ['GET /rest/api/3/attachment/content/{id}', (call) => content(find(call).one)],
  ['DELETE /rest/api/3/attachment/{id}', remove],
];
