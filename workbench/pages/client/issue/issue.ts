import { get } from '../api';
import type { View } from '../boot';
import { createModuleFrame } from '../bridge/module-frame';
import { append, fill, h } from '../dom';
import type { Comment, Issue } from '../jira-types';
import { loading } from '../parts';
import { addSidebar, openProject } from '../project';
import { me, page, parameter } from '../words';
import { activity } from './activity';
import { descriptionOf } from './description';
import { details, redraw } from './details';
import { issueExtension } from './extension';

/** How often the page looks whether the app or a colleague changed the issue, in milliseconds. */
const lookEvery = 5000;

/** Everything about the issue that the page shows, and what its parts do after they changed it. */
export interface IssueView {
  readonly issue: Issue;
  readonly comments: readonly Comment[];
  /** Loads the issue again and tells the app's panels, as Jira does. */
  readonly changed: (changeType: 'updated' | 'commented') => Promise<void>;
}

export const view: View = async (main) => {
  const key = parameter('issueKey');
  fill(main, loading());
  const load = async (): Promise<Pick<IssueView, 'issue' | 'comments'>> => {
    const [issue, found] = await Promise.all([
      get<Issue>(`/rest/api/3/issue/${key}?expand=changelog&properties=*all`),
      get<{ readonly comments: readonly Comment[] }>(`/rest/api/3/issue/${key}/comment?maxResults=100&orderBy=created`),
    ]);
    return { issue, comments: found.comments };
  };
  let shown = await load();
  const { issue } = shown;
  const project = await openProject(issue.fields.project?.key ?? key.replace(/-\d+$/, ''));
  await addSidebar(project, '');
  document.title = `${issue.key} ${issue.fields.summary}`;

  const modules = page.app.modules.filter((module) => module.type === 'jira:issuePanel');
  const panels = modules.map((module) => ({
    module,
    frame: createModuleFrame({ module, extension: issueExtension(issue), onRefresh: () => void look(), onInvoked: () => void look() }),
  }));
  const heading = h('h1', { class: 'summary' });
  const left = h('div', { class: 'issue-main' });
  const facts = h('div');
  const talk = activity();
  const panelCards = panels.map(({ module, frame }) =>
    h(
      'section',
      { class: 'card panel' },
      h(
        'header',
        {},
        module.icon === null ? null : h('img', { src: `/app/${module.icon}`, alt: '', width: 16, height: 16 }),
        h('h2', {}, module.title),
      ),
      frame.element,
    ),
  );

  const draw = async (): Promise<void> => {
    const current: IssueView = { ...shown, changed: look };
    heading.textContent = shown.issue.fields.summary;
    fill(left.firstElementChild ?? left, descriptionOf(shown.issue));
    redraw(facts, await details(current));
    talk.show(current);
  };
  const tell = (changeType: 'updated' | 'commented'): void => {
    const payload = { issueId: issue.id, projectId: project.id, changes: [{ changeType, atlassianId: me().accountId }] };
    for (const { frame } of panels) frame.emit('JIRA_ISSUE_CHANGED', payload);
  };
  /** Loads again and tells of what is new: once, also when a look around and the end of an action come together. */
  const look = async (known?: 'updated' | 'commented'): Promise<void> => {
    const found = await load();
    if (JSON.stringify(found) === JSON.stringify(shown)) return;
    const changeType = known ?? (found.comments.length > shown.comments.length ? 'commented' : 'updated');
    shown = found;
    await draw();
    tell(changeType);
  };

  const path = h(
    'p',
    { class: 'path' },
    h('a', { href: `/jira/projects/${project.key}/queues` }, project.name),
    ' / ',
    h('a', { href: `/browse/${issue.key}` }, issue.key),
  );
  append(left, [h('div'), talk.element]);
  fill(main, path, heading, h('div', { class: 'issue' }, left, h('aside', { class: 'issue-side' }, panelCards, facts)));
  await draw();
  setInterval(() => {
    if (!document.hidden) void look();
  }, lookEvery);
  return async () => {
    await look();
    tell('updated');
  };
};
