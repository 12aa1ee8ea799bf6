/** Files on requests: uploaded for a while, then attached with a comment. */
import * as z from 'zod';
import { isAgent, requestFor, serviceDeskFor } from '../access';
import { type Call, created, jsmError, type Route } from '../call';
import { addComment } from '../change/write-comment';
import { textToAdf } from '../model/adf';
import { attach, content, uploaded } from '../rest/attachment';
import { jsmPage } from './page';
import { jsmAttachment, jsmComment, visibleAttachments } from './request-shape';

function upload(call: Call) {
  const project = serviceDeskFor(call, call.param('serviceDeskId'));
  const { store } = call.site;
  const temporaryAttachments = uploaded(call).map(({ filename, mimeType, bytes }) => {
    const id = `temp${store.nextId('temporaryAttachment')}`;
    store.temporaryAttachments.push({
      id,
      serviceDeskId: project.serviceDeskId,
      owner: call.actor.accountId,
      filename,
      mimeType,
      base64: bytes.toString('base64'),
      size: bytes.length,
    });
    return { temporaryAttachmentId: id, fileName: filename };
  });
  return created({ temporaryAttachments });
}

const BODY = z.looseObject({
  temporaryAttachmentIds: z.array(z.string()).optional(),
  public: z.boolean().optional(),
  additionalComment: z.looseObject({ body: z.string().optional() }).optional(),
});

function add(call: Call) {
  const issue = requestFor(call, call.param('issueIdOrKey'));
  const body = call.read(BODY);
  const isPublic = body.public ?? false;
  if (!isPublic && !isAgent(call, call.site.store.projectOf(issue)))
    throw jsmError(403, 'You do not have permission to add an internal attachment.', 'sd.attachment.permission');
  const { temporaryAttachments } = call.site.store;
  const found = (body.temporaryAttachmentIds ?? []).map((id) =>
    temporaryAttachments.find((one) => one.id === id && one.owner === call.actor.accountId),
  );
  const missing = found.indexOf(undefined);
  if (found.length === 0 || missing >= 0)
    throw jsmError(
      400,
      `The temporary attachment '${body.temporaryAttachmentIds?.[missing] ?? ''}' does not exist.`,
      'sd.attachment.temporary.missing',
    );
  const made = found.flatMap((one) => (one === undefined ? [] : [attach(call, issue, one, isPublic)]));
  for (const one of found) if (one !== undefined) temporaryAttachments.splice(temporaryAttachments.indexOf(one), 1);
  const names = made.map((one) => one.filename).join(', ');
  const text = [body.additionalComment?.body ?? '', names].filter((one) => one !== '').join('\n\n');
  const comment = addComment(call, issue, { body: textToAdf(text), public: isPublic, visibility: null, properties: {} });
  const page = {
    size: made.length,
    start: 0,
    limit: 50,
    isLastPage: true,
    _links: { self: call.url(call.path), base: call.site.baseUrl, context: '' },
    values: made.map((one) => jsmAttachment(call, issue, one)),
  };
  return created({ comment: jsmComment(call, issue, comment), attachments: page });
}

const ONE = '/rest/servicedeskapi/request/{issueIdOrKey}/attachment';
export const ATTACHMENT_ROUTES: readonly Route[] = [
  ['POST /rest/servicedeskapi/servicedesk/{serviceDeskId}/attachTemporaryFile', upload],
  [
    `GET ${ONE}`,
    (call) => {
      const issue = requestFor(call, call.param('issueIdOrKey'));
      return jsmPage(call, visibleAttachments(call, issue), (one) => jsmAttachment(call, issue, one));
    },
  ],
  [`POST ${ONE}`, add],
  [
    `GET ${ONE}/{attachmentId}`,
    (call) => {
      const one = visibleAttachments(call, requestFor(call, call.param('issueIdOrKey'))).find(
        (each) => each.id === call.param('attachmentId'),
      );
      if (one === undefined) throw jsmError(404, 'The attachment does not exist.', 'sd.attachment.not.found');
      return content(one);
    },
  ],
];
