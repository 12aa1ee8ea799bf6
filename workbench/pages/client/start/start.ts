import type { View } from '../boot';
import { append, h } from '../dom';
import { initials, roleOf } from '../people';
import { page, parameter, say } from '../words';

/** What this is, and who one can be here. */
export const view: View = async (main) => {
  const to = parameter('to');
  document.title = say('Workbench', '工作台');
  main.classList.add('narrow');
  const people = page.users.map((user) =>
    h(
      'li',
      {},
      h(
        'a',
        { href: `/login?user=${user.userName}${to === '' ? '' : `&to=${encodeURIComponent(to)}`}`, 'data-user': user.userName },
        h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(user.displayName)),
        h('span', {}, h('strong', {}, user.displayName), h('small', {}, roleOf(user.userName))),
        h('code', {}, user.userName),
      ),
    ),
  );
  append(main, [
    h('h1', {}, say('A Jira site on your own machine', '在您自己机器上的 Jira 站点')),
    h(
      'p',
      { class: 'lead' },
      say(
        'This workbench runs the app Closed Loop as it would run on Atlassian Forge: same bundle, same manifest, same screens. The site has its own clock, which you can move to see promises come due.',
        '此工作台按照 Atlassian Forge 的方式运行 Closed Loop：相同的程序包、清单与界面。站点有自己的时钟，可以拨快以查看承诺到期时的情况。',
      ),
    ),
    to === '' ? null : h('p', { class: 'note' }, say(`Choose who you are to open ${to}.`, `请选择身份以打开 ${to}。`)),
    h('h2', {}, say('Log in as', '选择登录身份')),
    h('ul', { class: 'people' }, people),
  ]);
  return undefined;
};
