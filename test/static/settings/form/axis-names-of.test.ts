import { axisNamesOf } from '../../../../static/settings/form/axis-names-of';

const named = { axisNames: { type: { en: 'Kind', zh: '种类' }, branch: { en: 'Branch', zh: '网点' } } };

test.each<[string, string, unknown, object]>([
  ['an axis that is gone takes its name along', 'axes', { type: [] }, { axisNames: { type: { en: 'Kind', zh: '种类' } } }],
  ['another part leaves them', 'limits', [], {}],
])('%s', (_, part, next, expected) => {
  expect(axisNamesOf(part, next, named)).toEqual(expected);
});

test('where nothing is named nothing is written', () => expect(axisNamesOf('axes', { type: [] }, {})).toEqual({}));
