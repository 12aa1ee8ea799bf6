import { get } from '../api';
import type { View } from '../boot';
import { createModuleFrame } from '../bridge/module-frame';
import { fill, h } from '../dom';
import type { CustomerRequest, Page, RequestComment } from '../jira-types';
import { loading, requestStatus } from '../parts';
import { parameter, say, when } from '../words';
import { modulesFor } from './create-panel';
import { requestExtension } from './extension';
import { portalHead } from './head';
import { talk } from './talk';

/** How often the page looks for news, in milliseconds. */
const lookEvery = 5000;

/** A request as its customer sees it: status, the app's card, public comments, reply. */
export const view: View = async (main) => {
  const key = parameter('issueKey');
  main.classList.add('portal');
  fill(main, loading());
  const load = async (): Promise<readonly [CustomerRequest, readonly RequestComment[]]> => {
    const [request, comments] = await Promise.all([
      get<CustomerRequest>(`/rest/servicedeskapi/request/${key}?expand=requestType,status`),
      get<Page<RequestComment>>(`/rest/servicedeskapi/request/${key}/comment?public=true&limit=100`),
    ]);
    return [request, comments.values];
  };
  let shown = await load();
  const [request] = shown;
  const value = (fieldId: string): string => {
    const field = request.requestFieldValues?.find((each) => each.fieldId === fieldId);
    return typeof field?.value === 'string' ? field.value : '';
  };
  const summary = request.summary ?? (value('summary') || key);
  document.title = `${key} ${summary}`;
  const property = await get<unknown>(`/pages/request-property/${key}`);
  const frames = modulesFor('jiraServiceManagement:portalRequestDetail').map((module) =>
    createModuleFrame({ module, extension: requestExtension(request, property), onRefresh: () => void look() }),
  );
  const status = h('span');
  const conversation = talk(key, () => look());
  const draw = (): void => {
    const [{ currentStatus }, comments] = shown;
    fill(status, requestStatus(currentStatus.status, currentStatus.statusCategory));
    conversation.show(comments);
  };
  const look = async (): Promise<void> => {
    const found = await load();
    if (JSON.stringify(found) === JSON.stringify(shown)) return;
    shown = found;
    draw();
    for (const frame of frames) frame.emit('JIRA_ISSUE_CHANGED', { issueId: request.issueId, changes: [{ changeType: 'updated' }] });
  };
  fill(
    main,
    portalHead([[`/servicedesk/customer/portal/${request.serviceDeskId}`, request.requestType?.name ?? say('Portal', '门户')]], summary),
    h(
      'p',
      { class: 'facts' },
      status,
      h('span', {}, key),
      h('span', { class: 'quiet' }, when(request.createdDate.iso8601)),
      request.reporter?.displayName ?? '',
    ),
    frames.map((frame) => h('section', { class: 'card' }, frame.element)),
    value('description') === ''
      ? null
      : h('section', {}, h('h2', {}, say('Description', '描述')), h('p', { class: 'as-written' }, value('description'))),
    conversation.element,
  );
  draw();
  setInterval(() => {
    if (!document.hidden) void look();
  }, lookEvery);
  return look;
};
