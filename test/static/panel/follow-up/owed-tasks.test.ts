import type { FollowUpView } from '../../../../src/contract';
import { owedTasks } from '../../../../static/panel/follow-up/owed-tasks';
import { minutes } from '../../fixtures/clock';
import { deadline, panelCase } from '../../fixtures/panel-case';

const task = (id: string, state: FollowUpView['state'], dueIn: number): FollowUpView => ({
  id,
  purpose: { en: id, zh: id },
  by: null,
  methods: [],
  startAt: minutes(-60),
  dueAt: minutes(dueIn),
  state,
  attempts: [],
  doneAt: null,
  closedBecause: null,
  mayGiveUp: false,
  script: [],
  mayMake: true,
  asks: 'answers',
});

test('what is to be asked stands with what is due, once: not what a limit promises already, nor what is over', () => {
  const tasks = [
    task('closing/1', 'open', 30),
    task('further-needs/1', 'overdue', -30),
    task('follow-up/1', 'open', 5),
    task('handling/1', 'done', 5),
    task('handling/2', 'ended', 5),
  ];
  const data = panelCase({
    deadlines: [{ ...deadline({ startsIn: -60, dueIn: 5, milestone: 'follow-up' }), cycle: 1 }],
    followUps: { ...panelCase().followUps, tasks },
  });
  expect(owedTasks(data).map(({ id }) => id)).toEqual(['further-needs/1', 'closing/1']);
});
