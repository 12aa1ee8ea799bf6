import { NEW_LABEL } from '../../../../src/domain/profile/new-label';
import { blankOf } from '../../../../static/settings/form/blank';
import { withChanged, withMoved, withNamed, withNew } from '../../../../static/settings/form/entries';

const entry = (id: string, en: string) => ({ id, label: { en, zh: en } });
const BLANK = { id: 'new-entry', label: NEW_LABEL };

it('a new entry gets an id that is free, and its own as soon as it has a name', () => {
  const once = withNew([entry('refund', 'Refund')], BLANK);
  const twice = withNew(once, BLANK);
  expect(twice.map((one) => (one as { id: string }).id)).toEqual(['refund', 'new-entry', 'new-entry-2']);
  expect(withNamed(withChanged(twice, 2, { id: 'new-entry-2', label: { en: 'Refund', zh: '退款' } }), 2)[2]).toMatchObject({
    id: 'refund-2',
  });
});

it('an entry that has its id keeps it, whatever it is called', () => {
  const list = [entry('refund', 'Refund')];
  expect(withNamed(withChanged(list, 0, entry('refund', 'Money back')), 0)).toEqual([entry('refund', 'Money back')]);
});

it('an id somebody writes is taken as it is', () => {
  expect(withNamed(withChanged([BLANK], 0, { ...BLANK, id: 'mine' }), 0)[0]).toMatchObject({ id: 'mine' });
});

it('moving up and down again changes nothing', () => {
  expect(withMoved(withMoved([1, 2, 3], 2, -1), 1, 1)).toEqual([1, 2, 3]);
  expect(withMoved([1, 2, 3], 0, 1)).toEqual([2, 1, 3]);
});

it('a blank list has as many entries as it must', () => {
  expect(blankOf({ kind: 'list', of: { kind: 'id' }, atLeast: 1, atMost: 3 })).toEqual(['new-entry']);
});

it('an id that has to name something names what there is, inside a new entry too', () => {
  const known = (field: string): string | null => (field === 'roles' ? 'handler' : null);
  const action = {
    kind: 'group',
    fields: [
      { name: 'kind', shape: { kind: 'fixed', value: 'notify' } },
      { name: 'roles', shape: { kind: 'list', of: { kind: 'id' }, atLeast: 1, atMost: 3 } },
    ],
  } as const;
  expect(blankOf({ kind: 'variants', of: [action] }, 'actions', known)).toEqual({ kind: 'notify', roles: ['handler'] });
});

it('nobody is away before somebody is chosen', () => {
  expect(blankOf({ kind: 'group', fields: [{ name: 'accountId', shape: { kind: 'person' } }] })).toEqual({ accountId: '' });
});
