import { get } from '../api';
import type { View } from '../boot';
import { append, h } from '../dom';
import type { Page, RequestType, ServiceDesk } from '../jira-types';
import { emptyBox } from '../parts';
import { parameter, say } from '../words';
import { portalHead } from './head';

/** What one can ask for on a portal. */
export const view: View = async (main) => {
  const id = parameter('portalId');
  const [desk, types] = await Promise.all([
    get<ServiceDesk>(`/rest/servicedeskapi/servicedesk/${id}`),
    get<Page<RequestType>>(`/rest/servicedeskapi/servicedesk/${id}/requesttype?limit=100`),
  ]);
  document.title = desk.projectName;
  main.classList.add('portal');
  const entries = types.values.map((type) =>
    h(
      'li',
      {},
      h(
        'a',
        { class: 'choice', href: `/servicedesk/customer/portal/${id}/create/${type.id}` },
        h('strong', {}, type.name),
        h('span', { class: 'quiet' }, type.description ?? ''),
      ),
    ),
  );
  const list =
    entries.length === 0
      ? emptyBox(say('Nothing can be requested here yet', '此处暂无可提交的请求'))
      : h('ul', { class: 'choices' }, entries);
  append(main, [portalHead([], desk.projectName), h('p', {}, say('What is it about?', '请选择反馈类型')), list]);
  return undefined;
};
