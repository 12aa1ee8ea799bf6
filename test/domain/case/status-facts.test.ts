import { factsOfStatusChange, meaningOf } from '../../../src/domain/case/status-facts';

const STATUSES = {
  inProgress: ['In progress'],
  waitingForCustomer: ['Waiting for customer', '等待客户'],
  resolved: ['Resolved'],
  closed: ['Closed'],
  cancelled: ['Canceled'],
};

describe('what a change of the Jira status states', () => {
  it.each([
    ['Waiting for support', 'In progress', ['handling-started']],
    ['Waiting for support', 'Waiting for customer', ['paused']],
    ['Waiting for customer', 'Waiting for support', ['resumed']],
    ['Waiting for customer', 'In progress', ['resumed', 'handling-started']],
    ['Waiting for customer', 'Resolved', ['resolved']],
    ['In progress', 'Resolved', ['resolved']],
    ['Resolved', 'Closed', ['closed']],
    // S0-05: nothing is closed without a result.
    ['In progress', 'Closed', ['resolved', 'closed']],
    ['Resolved', 'Waiting for support', ['reopened']],
    ['Closed', 'In progress', ['reopened', 'handling-started']],
    ['Closed', 'Waiting for customer', ['reopened', 'paused']],
    ['In progress', 'Canceled', ['cancelled']],
    ['Waiting for support', 'Escalated', []],
    ['Closed', 'Resolved', []],
  ])('%s → %s: %j', (from, to, kinds) => {
    expect(factsOfStatusChange({ at: 1, from, to, by: 'acc' }, STATUSES).map((fact) => fact.kind)).toEqual(kinds);
  });

  it('knows names in any language and any case', () => {
    expect(meaningOf(' waiting FOR customer ', STATUSES)).toBe('waitingForCustomer');
    expect(meaningOf('等待客户', STATUSES)).toBe('waitingForCustomer');
    expect(meaningOf('Backlog', STATUSES)).toBeNull();
  });
});
