import { get, post, wordsOf } from '../api';
import type { View } from '../boot';
import { append, fill, h } from '../dom';
import type { CustomerRequest, Page, RequestType, ServiceDesk } from '../jira-types';
import { labelled, problemBox } from '../parts';
import { parameter, say } from '../words';
import { createPanels } from './create-panel';
import { portalHead } from './head';

/** The form of a request type: summary, description and the app's own fields. */
export const view: View = async (main) => {
  const portalId = parameter('portalId');
  const typeId = parameter('requestTypeId');
  const [desk, types] = await Promise.all([
    get<ServiceDesk>(`/rest/servicedeskapi/servicedesk/${portalId}`),
    get<Page<RequestType>>(`/rest/servicedeskapi/servicedesk/${portalId}/requesttype?limit=100`),
  ]);
  const type = types.values.find((each) => each.id === typeId);
  if (type === undefined) throw new Error(say('This portal has no such request type.', '此门户没有该请求类型。'));
  document.title = type.name;
  main.classList.add('portal');

  const summary = h('input', { name: 'summary', required: true, maxlength: 255, autocomplete: 'off' });
  const description = h('textarea', { name: 'description', rows: 6 });
  const panels = createPanels(portalId, typeId);
  const problem = h('div', { 'aria-live': 'assertive' });
  const send = h('button', { type: 'submit', class: 'primary' }, say('Send', '提交'));

  const submit = async (): Promise<void> => {
    if (!panels.valid()) {
      fill(problem, problemBox(say('Please complete the fields that are marked.', '请填写已标出的字段。')));
      return;
    }
    send.disabled = true;
    try {
      const request = {
        serviceDeskId: portalId,
        requestTypeId: typeId,
        requestFieldValues: { summary: summary.value.trim(), description: description.value },
      };
      const created = await post<CustomerRequest>('/pages/portal-request', { request, property: panels.property() });
      location.assign(`/servicedesk/customer/portal/${portalId}/${created.issueKey}`);
    } catch (cause) {
      fill(problem, problemBox(wordsOf(cause)));
      send.disabled = false;
    }
  };
  const form = h(
    'form',
    {
      class: 'card request-form',
      onsubmit: (event) => {
        event.preventDefault();
        void submit();
      },
    },
    problem,
    labelled(say('Summary', '摘要'), summary, say('In one line: what happened?', '一句话说明发生了什么')),
    labelled(say('Description', '描述'), description),
    panels.element,
    h('div', { class: 'buttons' }, send, h('a', { href: `/servicedesk/customer/portal/${portalId}` }, say('Cancel', '取消'))),
  );
  append(main, [
    portalHead([[`/servicedesk/customer/portal/${portalId}`, desk.projectName]], type.name),
    type.description === undefined || type.description === '' ? null : h('p', { class: 'quiet' }, type.description),
    form,
  ]);
  return undefined;
};
