import { draftsUnder, dropOldDrafts, forgetDraft, keepDraft, recallDraft } from '../../../../static/shared/drafts/draft-store';
import { draftsOf } from '../../../../static/shared/drafts/drafts-of';

/** Here there is no browser at all: as in a frame that may not use its store, drafts live as long as the visit. */
const NOW = Date.parse('2026-03-02T07:20:00.000Z');
const DAY = 86_400_000;
const draft = (value: string, at = NOW) => ({ value, base: { value: null, mark: null }, at });

afterEach(() => {
  for (const key of draftsUnder('')) forgetDraft(key);
});

test('what is kept is found again, and gone once it is forgotten', () => {
  keepDraft('FB-1/plan/steps', draft('Half a sent'));
  keepDraft('FB-1/plan/steps', draft('Half a sentence'));
  expect(recallDraft('FB-1/plan/steps', NOW)).toEqual(draft('Half a sentence'));
  forgetDraft('FB-1/plan/steps');
  expect(recallDraft('FB-1/plan/steps', NOW)).toBeNull();
});

test('drafts are found by case and document', () => {
  for (const key of ['FB-1/plan/steps', 'FB-1/analysis/root-cause', 'FB-12/plan/steps']) keepDraft(key, draft('x'));
  expect([...draftsUnder('FB-1/')].sort()).toEqual(['FB-1/analysis/root-cause', 'FB-1/plan/steps']);
  expect(draftsUnder('FB-1/plan/')).toEqual(['FB-1/plan/steps']);
});

test('nobody came back for two weeks: it is dropped, because it may hold customer data', () => {
  keepDraft('FB-1/plan/steps', draft('old', NOW - 14 * DAY));
  keepDraft('FB-1/plan/schedule', draft('newer', NOW - 13 * DAY));
  expect(recallDraft('FB-1/plan/steps', NOW)).toBeNull();
  expect(recallDraft('FB-1/plan/schedule', NOW)?.value).toBe('newer');
  expect(draftsUnder('FB-1/')).toEqual(['FB-1/plan/schedule']);
});

test('what was typed in other cases, also by others at this computer, does not lie there for ever', () => {
  keepDraft('FB-1/plan/steps', draft('of an earlier version of the app', NOW - 15 * DAY));
  keepDraft('FB-2/plan/steps', draft('newer', NOW - 13 * DAY));
  dropOldDrafts(NOW);
  expect(draftsUnder('')).toEqual(['FB-2/plan/steps']);
});

test('drafts belong to one person, one site and one case, documents apart from forms', () => {
  const one = { siteUrl: 'https://one.example', accountId: 'acc-1' };
  const other = { siteUrl: 'https://two.example', accountId: 'acc-1' };
  const starts = [
    draftsOf(one, 'FB-1', 'documents'),
    draftsOf(one, 'FB-1', 'forms'),
    draftsOf(one, 'FB-12', 'documents'),
    draftsOf({ ...one, accountId: 'acc-12' }, 'FB-1', 'documents'),
    draftsOf({ ...one, accountId: null }, 'FB-1', 'documents'),
    draftsOf(other, 'FB-1', 'documents'),
  ];
  for (const start of starts) keepDraft(`${start}x`, draft('x'));
  for (const start of starts) expect(draftsUnder(start)).toEqual([`${start}x`]);
});
