import { advance, advanceEverySweep, advanceTo, faults, idle, meter, reset, resetMeter } from '../support/workbench';
import { commentsOf, propertyOf, raise, textIn } from './story';

/** The clock of most tests leaves out sweeps that would find nothing. What people see is the same as with each of them. */

interface Counts {
  readonly functions: Readonly<Record<string, { readonly invocations: number }>>;
}
interface Told {
  readonly text: string;
  readonly afterSeconds: number;
}

async function threeDays(
  move: (duration: string) => Promise<unknown>,
): Promise<{ readonly told: readonly Told[]; readonly sweeps: number }> {
  await reset({ sample: false });
  await advanceTo('2026-03-02T01:00:00.000Z');
  const key = await raise('customer-1', 'Complaint', 'Nobody answers', 'I wrote twice.');
  await idle();
  await resetMeter();
  await move('P3DT3H');
  const { functions } = await meter<Counts>();
  const received = Date.parse((await propertyOf(key)).receivedAt);
  // Its number and its days differ by the second in which it came.
  const told = (await commentsOf(key)).map(({ body, created }) => ({
    text: textIn(body).replace(/\d+/g, '#'),
    afterSeconds: Math.round((Date.parse(created) - received) / 1000),
  }));
  return { told, sweeps: functions['run-deadline-sweep']?.invocations ?? 0 };
}

afterAll(() => faults({}));

it('three days without idle sweeps tell the same at the same times, with a tenth of the sweeps', async () => {
  const all = await threeDays(advanceEverySweep);
  const few = await threeDays(advance);
  expect(all.sweeps).toBe(3 * 288 + 36);
  expect(few.sweeps).toBeGreaterThan(1);
  expect(few.sweeps).toBeLessThan(all.sweeps / 10);
  expect(few.told.map(({ text }) => text)).toEqual(all.told.map(({ text }) => text));
  expect(all.told.length).toBeGreaterThan(4);
  for (const [place, { afterSeconds }] of few.told.entries())
    expect(Math.abs(afterSeconds - (all.told[place]?.afterSeconds ?? 0))).toBeLessThanOrEqual(3);
});
