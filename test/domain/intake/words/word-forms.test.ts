import { formsOf } from '../../../../src/domain/intake/words/word-forms';

describe('formsOf', () => {
  it.each([
    ['refund', ['refunds', 'refunded', 'refunding', "refund's"]],
    ['charge', ['charges', 'charged', 'charging']],
    ['reply', ['replies', 'replied', 'replying']],
    ['delay', ['delays', 'delayed', 'delaying']],
    ['crash', ['crashes', 'crashed', 'crashing']],
    ['stop', ['stops', 'stopped', 'stopping']],
    ['cancel', ['cancels', 'cancelled', 'canceled', 'cancelling', 'canceling']],
    ['charge twice', ['charged twice', 'charging twice']],
    ['file complaint', ['file complaints', 'filed complaint']],
  ])('%s has %j', (word, forms) => {
    expect(formsOf(word)).toEqual(expect.arrayContaining([word, ...forms]));
  });

  it.each(['退款', 'complain*', 'ok', 'e-mail', '3g'])('leaves %s alone', (word) => {
    expect(formsOf(word)).toEqual([word]);
  });

  it.each([
    ['rain', 'rainned'],
    ['fix', 'fixxed'],
    ['fix', 'fixs'],
    ['delay', 'delaies'],
  ])('%s has no %s', (word, form) => {
    expect(formsOf(word)).not.toContain(form);
  });
});
