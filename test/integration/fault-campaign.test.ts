import { callTo } from '../../workbench/campaign/call';
import { runCampaign } from '../../workbench/campaign/campaign';
import { faults } from '../support/workbench';
import { workbenchAddress } from '../support/workbench-address';

/** A small campaign; the full one, over 10,000 faults, is `npm run campaign` (docs/fault-campaign.md). */
const PLAN = { seed: 20260302, faults: 150, cases: 12, raisedPerWave: 4 };

afterAll(() => faults({}));

it('crashes, duplicates, delays and refusals, more than a hundred: each effect once, nothing lost, no number twice', async () => {
  const summary = await runCampaign(callTo(await workbenchAddress()), PLAN, () => undefined);
  expect(summary.violations).toEqual([]);
  expect(summary.failed).toEqual([]);
  expect(summary.faultsInAll).toBeGreaterThanOrEqual(PLAN.faults);
  expect(summary.cases).toBeGreaterThanOrEqual(PLAN.cases);
  for (const kind of ['crash', 'duplicate delivery', 'rest 500', 'sql refused', 'kvs 500']) expect(summary.faults[kind]).toBeGreaterThan(0);
  // Closing is guarded; a campaign whose items never get there would say nothing about it.
  expect(summary.done.closed).toBeGreaterThanOrEqual(summary.cases / 2);
  // An acknowledgement each; invitations to rate and words about second handling come on top.
  expect(summary.effects['public-comment']).toBeGreaterThanOrEqual(summary.cases);
}, 300_000);
