import { invoke } from '../../support/workbench';
import { propertyOf } from '../story';
import { DAY, HOUR, type Item, MINUTE, SECOND, Stage, shanghai } from './stage';

/**
 * The story of complaint handling: S4-26…S4-30 (clocks of every complaint), S4-59…S4-62 (limits by nature, the invalid one takes
 * the place of three others), S4-65, S4-95…S4-97 (priority), S4-102, S4-103, S4-125. On a calendar with a worked weekend too.
 */
let stage: Stage;
/** A Friday. */
const START = shanghai('2026-03-06 09:00');

beforeAll(async () => {
  stage = await Stage.open('complaint-handling', 'CH', START);
}, 60_000);

const of = (nature: string, urgency: string) => ({ axes: { type: 'service', nature, urgency }, channel: 'email' });
const milestones = async (item: Item) => Object.keys((await propertyOf(item.key)).deadlines).sort();

it('keeps every limit of its table to the second', async () => {
  // Nobody does anything about a general complaint.
  const general = await stage.raise('general', of('general', 'general'));
  const from = general.receivedAt;
  stage.breach(general, { limit: 'initial-response', milestone: 'first-response', dueAt: from + DAY });
  stage.breach(general, { limit: 'general-start', milestone: 'start-handling', dueAt: from + DAY });
  stage.breach(general, { limit: 'general-assess', milestone: 'first-assessment', dueAt: from + 2 * DAY });
  stage.breach(general, { limit: 'detailed-plan', milestone: 'plan', dueAt: from + 2 * DAY });
  stage.breach(general, { limit: 'general-feedback', milestone: 'first-feedback', dueAt: from + 3 * DAY });
  stage.breach(general, { limit: 'general-complete', milestone: 'resolve', dueAt: from + 3 * DAY });
  stage.breach(general, { limit: 'result-7d', milestone: 'result-reply', dueAt: from + 7 * DAY });
  await stage.explained(general, 'start-handling', ['general-start', from + DAY], ['start', from + DAY]);
  await stage.explained(general, 'first-assessment', ['general-assess', from + 2 * DAY], ['assess', from + 2 * DAY]);
  await stage.explained(general, 'first-feedback', ['general-feedback', from + 3 * DAY], ['first-feedback', from + 3 * DAY]);
  await stage.explained(general, 'result-reply', ['result-7d', from + 7 * DAY], ['reply', shanghai('2026-03-13 18:00')]);
  // S4-65: registered when received; the limit was the seventh working day.
  stage.kept(general, { limit: 'register', milestone: 'register', dueAt: shanghai('2026-03-17 18:00') }, START + MINUTE);

  // S4-60: major; senior management hears of it at once. Started in time, then left alone.
  const major = await stage.raise('major', of('major', 'urgent'));
  stage.ledger.expectSent(major, 'major-complaint/1', major.receivedAt);
  const started = major.receivedAt + DAY;
  stage.kept(major, { limit: 'major-start', milestone: 'start-handling', dueAt: started }, started - 10 * SECOND, async () => {
    await stage.move(major, 'In progress', 'handling-started');
  });
  stage.breach(major, { limit: 'urgent-response', milestone: 'first-response', dueAt: started });
  stage.breach(major, { limit: 'major-assess', milestone: 'first-assessment', dueAt: major.receivedAt + 2 * DAY });
  stage.breach(major, { limit: 'detailed-plan', milestone: 'plan', dueAt: major.receivedAt + 2 * DAY });
  stage.breach(major, { limit: 'major-feedback', milestone: 'first-feedback', dueAt: major.receivedAt + 3 * DAY });
  stage.breach(major, { limit: 'major-complete', milestone: 'resolve', dueAt: shanghai('2026-03-11 18:00') });
  stage.at(shanghai('2026-03-11 18:30'), async () => {
    await stage.move(major, 'Resolved', 'resolved');
    await stage.move(major, 'Closed', 'closed');
  });

  // S4-61: repeated; one working day, on Monday.
  const repeat = await stage.raise('repeat', of('repeat', 'urgent'));
  stage.kept(repeat, { limit: 'repeat-start', milestone: 'start-handling', dueAt: repeat.receivedAt + DAY }, START + 3 * HOUR, () =>
    stage.answer(repeat),
  );
  stage.breach(repeat, { limit: 'repeat-assess', milestone: 'first-assessment', dueAt: repeat.receivedAt + 2 * DAY });
  stage.breach(repeat, { limit: 'detailed-plan', milestone: 'plan', dueAt: repeat.receivedAt + 2 * DAY });
  stage.breach(repeat, { limit: 'repeat-feedback', milestone: 'first-feedback', dueAt: repeat.receivedAt + 3 * DAY });
  stage.breach(repeat, { limit: 'repeat-complete', milestone: 'resolve', dueAt: shanghai('2026-03-09 18:00') });
  await stage.explained(repeat, 'start-handling', ['repeat-start', repeat.receivedAt + DAY], ['start', repeat.receivedAt + DAY]);
  stage.at(shanghai('2026-03-09 18:30'), async () => {
    await stage.move(repeat, 'Closed', 'closed');
  });

  // S4-62: found invalid after six hours: 24 h from receipt; assessment, first feedback and plan are not owed any more.
  const invalid = await stage.raise('invalid', of('general', 'important'));
  stage.at(START + HOUR, () => stage.answer(invalid));
  stage.at(START + 6 * HOUR, async () => {
    expect((await invoke('panel', 'correctAxis', { issueKey: invalid.key, axis: 'nature', value: 'invalid' }, 'agent-1')).ok).toBe(true);
    expect(await milestones(invalid)).toEqual(['first-response', 'register', 'resolve', 'result-reply', 'start-handling']);
    await stage.explained(
      invalid,
      'resolve',
      ['invalid-complete', invalid.receivedAt + DAY],
      ['important-handle', invalid.receivedAt + 2 * DAY],
    );
  });
  stage.breach(invalid, { limit: 'invalid-complete', milestone: 'resolve', dueAt: invalid.receivedAt + DAY });
  stage.at(START + 4 * DAY, async () => {
    await stage.move(invalid, 'Closed', 'closed');
  });

  // S4-96: important, waiting for the customer for five hours meanwhile; every open clock of the case moves by them.
  const important = await stage.raise('important, the customer is asked', of('general', 'important'));
  stage.at(START + HOUR, async () => {
    await stage.answer(important);
    const asked = await stage.move(important, 'Waiting for customer', 'paused');
    stage.at(START + 6 * HOUR, async () => {
      const waited = (await stage.move(important, 'Waiting for support', 'resumed')) - asked;
      const shifted = important.receivedAt + waited;
      stage.breach(important, { limit: 'important-handle', milestone: 'resolve', dueAt: shifted + 2 * DAY });
      stage.breach(important, { limit: 'general-assess', milestone: 'first-assessment', dueAt: shifted + 2 * DAY });
      stage.breach(important, { limit: 'detailed-plan', milestone: 'plan', dueAt: shifted + 2 * DAY });
    });
  });
  stage.at(START + 2 * DAY + 8 * HOUR, async () => {
    await stage.move(important, 'Canceled', 'cancelled');
  });

  // S4-30: complex, by hand. What a person cannot raise is refused or does what it says.
  const complex = await stage.raise('complex', of('general', 'general'));
  stage.at(START + 10 * MINUTE, async () => {
    expect(
      (await invoke('panel', 'raiseEscalation', { issueKey: complex.key, trigger: 'complex-complaint', reason: 'two firms' }, 'agent-1'))
        .ok,
    ).toBe(true);
    stage.ledger.expectSent(complex, 'complex-complaint/1', await stage.factAt(complex, 'escalation-raised'));
    await stage.answer(complex);
    await stage.move(complex, 'Resolved', 'resolved');
    await stage.move(complex, 'Closed', 'closed');
  });

  // Saturday and Sunday are worked: five working days are shorter than seven days (S4-125, S4-29), and limits in hours stay.
  await stage.configure((settings) => ({ ...settings, calendar: { ...settings.calendar, workingDays: ['2026-03-07', '2026-03-08'] } }));
  const worked = await stage.raise('worked weekend', of('major', 'important'));
  stage.ledger.expectSent(worked, 'major-complaint/1', worked.receivedAt);
  stage.at(START + HOUR, () => stage.answer(worked));
  stage.at(START + DAY, async () => {
    for (const milestone of ['first-assessment', 'plan', 'first-feedback']) {
      expect((await invoke('panel', 'recordMilestone', { issueKey: worked.key, milestone }, 'agent-1')).ok).toBe(true);
    }
  });
  stage.breach(worked, { limit: 'important-handle', milestone: 'resolve', dueAt: worked.receivedAt + 2 * DAY });
  stage.breach(worked, { limit: 'reply', milestone: 'result-reply', dueAt: shanghai('2026-03-11 18:00') });
  await stage.explained(
    worked,
    'resolve',
    ['important-handle', worked.receivedAt + 2 * DAY],
    ['major-complete', shanghai('2026-03-09 18:00')],
  );
  await stage.run();
}, 180_000);

it('left no limit of the profile out', async () => {
  await stage.ledger.expectEveryLimit(stage.projectKey);
  stage.ledger.print();
});
