import { get } from '../api';
import type { View } from '../boot';
import { append, h } from '../dom';
import type { Page, ServiceDesk } from '../jira-types';
import { emptyBox } from '../parts';
import { say } from '../words';
import { portalHead } from './head';

/** The help center: all portals the person may use. */
export const view: View = async (main) => {
  const { values } = await get<Page<ServiceDesk>>('/rest/servicedeskapi/servicedesk?limit=100');
  document.title = say('Help center', '帮助中心');
  main.classList.add('portal');
  const desks = values.map((desk) =>
    h('li', {}, h('a', { class: 'choice', href: `/servicedesk/customer/portal/${desk.id}` }, h('strong', {}, desk.projectName))),
  );
  const list = desks.length === 0 ? emptyBox(say('No portal is open to you', '没有对您开放的门户')) : h('ul', { class: 'choices' }, desks);
  append(main, [portalHead([], say('How can we help?', '有什么可以帮您？')), list]);
  return undefined;
};
