import { portalAnswers, withAnswers } from '../../../src/domain/intake/portal-answers';
import { preset } from './preset-configuration';

const { form } = preset('gov-it-projects');
const [base] = form;
if (base === undefined) throw new Error('The preset has a form.');
const asking = (onPortal: boolean) => ({
  form: [
    { ...base, id: 'phone', kind: 'phone' },
    { ...base, id: 'customer-tier', kind: 'axis:customer-tier', onPortal },
    { ...base, id: 'nature', kind: 'axis:nature' },
    { ...base, id: 'received-by', kind: 'user', onPortal: true },
  ],
});
const fields = {
  ...{ phone: '1', 'customer-tier': 'vip', nature: 'major', 'received-by': 'acc-1', invented: 'x' },
  ...{ anonymous: 'no', 'contact-person': 'C', 'earlier-number': 'FB-1' },
};

test('a customer’s request answers what the portal asks and nothing else', () => {
  expect(Object.keys(portalAnswers(asking(false), fields)).sort()).toEqual(['anonymous', 'contact-person', 'earlier-number', 'phone']);
});

test('what the admin puts on the portal is taken', () => {
  expect(portalAnswers(asking(true), fields)).toMatchObject({ 'customer-tier': 'vip' });
});

test('what an outside system said goes before what was answered on the portal', () => {
  const outside = { channel: 'phone', customerTier: null, customerName: null, fields: { phone: '2' }, axes: {} };
  expect(withAnswers(outside, { phone: '1', channel: 'email', 'customer-tier': 'vip', organisation: 'City hall' })).toEqual({
    ...{ channel: 'phone', customerTier: 'vip', customerName: null, axes: {} },
    fields: { phone: '2', channel: 'email', 'customer-tier': 'vip', organisation: 'City hall' },
  });
});
