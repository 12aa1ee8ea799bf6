import { get } from '../api';
import type { View } from '../boot';
import { append, fill, h } from '../dom';
import type { CustomerRequest, Page } from '../jira-types';
import { emptyBox, requestStatus } from '../parts';
import { say, when } from '../words';
import { portalHead } from './head';

/** The person's own requests, newest first. */
export const view: View = async (main) => {
  document.title = say('My requests', '我的请求');
  main.classList.add('portal');
  const list = h('div', { 'aria-live': 'polite' });
  const show = async (): Promise<void> => {
    const { values } = await get<Page<CustomerRequest>>(
      '/rest/servicedeskapi/request?requestOwnership=OWNED_REQUESTS&expand=requestType,status&limit=50',
    );
    const entries = values.map((request) =>
      h(
        'li',
        { 'data-issue': request.issueKey },
        h(
          'a',
          { class: 'choice request', href: `/servicedesk/customer/portal/${request.serviceDeskId}/${request.issueKey}` },
          h('strong', {}, request.summary ?? summaryOf(request)),
          h(
            'span',
            { class: 'facts quiet' },
            request.issueKey,
            h('span', {}, request.requestType?.name ?? ''),
            h('span', {}, when(request.createdDate.iso8601)),
          ),
          requestStatus(request.currentStatus.status, request.currentStatus.statusCategory),
        ),
      ),
    );
    const nothing = emptyBox(
      say('You have not sent anything yet', '您尚未提交任何内容'),
      h('p', {}, h('a', { href: '/servicedesk/customer/portals' }, say('To the help center', '前往帮助中心'))),
    );
    fill(list, entries.length === 0 ? nothing : h('ul', { class: 'choices' }, entries));
  };
  append(main, [portalHead([], say('My requests', '我的请求')), list]);
  await show();
  return show;
};

function summaryOf(request: CustomerRequest): string {
  const field = request.requestFieldValues?.find((each) => each.fieldId === 'summary');
  return typeof field?.value === 'string' ? field.value : request.issueKey;
}
