import { openingEffects } from '../../../src/domain/case/opening-effects';
import { stillAsked } from '../../../src/domain/intake/still-asked';
import { panelCase } from '../../../src/usecases/view-case';
import { caseOf, configured, factsOf } from '../../builders/profile-case';

const gov = configured('gov-it-projects');
const story = (type: string) => ({
  receivedAt: '2026-03-02T01:00:00Z',
  axes: { type },
  registration: { missing: ['contract-number'] },
  facts: [],
});
const NOW = Date.parse('2026-03-02T02:00:00Z');

test.each([
  ['complaint', ['contract-number'], 1],
  ['praise', [], 0],
])('%s: what is missing is asked for, by note and in the panel, but of nobody who praises', (type, missing, notes) => {
  expect(stillAsked(caseOf(story(type)))).toEqual(missing);
  expect(openingEffects('1', caseOf(story(type)), gov, []).filter(({ key }) => key.endsWith(':incomplete'))).toHaveLength(notes);
  const row = { issueId: '1', issueKey: 'FB-1' } as Parameters<typeof panelCase>[0];
  expect(panelCase(row, factsOf(story(type)), gov, NOW).registration).toMatchObject({ missing, complete: missing.length === 0 });
});
