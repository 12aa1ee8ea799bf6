import { NO_TOTALS } from '../../src/domain/replay/totals';
import { namesToldOf } from '../../src/usecases/names-told';

test('the people a report names are called by their names, somebody who left the site by none', async () => {
  const messages = { 'acc-1': { '20514': { before: 1, after: 2 } }, 'acc-gone': { '20514': { before: 1, after: 0 } } };
  const person = async (accountId: string) => (accountId === 'acc-1' ? { accountId, name: 'Agent One', active: true } : null);
  expect(await namesToldOf({ person }, { ...NO_TOTALS, messages })).toEqual({ 'acc-1': 'Agent One' });
});
