import * as z from 'zod';
import { faultsSchema } from '../forge/measure/faults';
import { leaveOutIdleSweeps } from '../idle-sweeps';
import { createProject } from '../sample/create-project';
import { dumpTables } from '../sample/saved/tables';
import type { Workbench } from '../workbench';
import { durationMs } from './duration';
import { HttpProblem } from './http-problem';
import { invokeOperation, invokeSchema } from './invoke';
import { parseBody } from './messages';

/** What a path of `/workbench/` answers: JSON, or lines of JSON. */
export type ControlAnswer = { readonly json: unknown } | { readonly lines: readonly unknown[] };
type Route = (workbench: Workbench, body: Buffer) => Promise<ControlAnswer> | ControlAnswer;

const clockSchema = z.union([
  z.strictObject({
    advance: z.string().refine((text) => durationMs(text) !== null, 'an ISO 8601 duration such as PT2H'),
    idleSweeps: z.boolean().default(true),
  }),
  z.strictObject({ to: z.iso.datetime({ offset: true }), idleSweeps: z.boolean().default(true) }),
]);
const eventSchema = z.strictObject({
  name: z.string().min(1),
  payload: z.record(z.string(), z.unknown()).default({}),
  times: z.int().min(1).max(100).default(1),
});
const projectSchema = z.strictObject({
  key: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/),
  profile: z.string().nullable(),
  name: z.string().optional(),
  closingGuard: z.boolean().optional(),
  startingGuard: z.boolean().optional(),
});

const iso = (instant: number) => new Date(instant).toISOString();
const done: ControlAnswer = { json: { ok: true } };

export const controlRoutes: Readonly<Record<string, Route>> = {
  'GET /workbench/health': () => ({ json: { ready: true } }),
  'GET /workbench/clock': ({ host }) => ({ json: { now: iso(host.options.time.now()), next: host.mover.agenda.list().slice(0, 20) } }),
  'POST /workbench/clock': async ({ host }, body) => {
    const move = parseBody(clockSchema, body);
    const begin = move.idleSweeps ? undefined : (target: number) => leaveOutIdleSweeps(host, target);
    const { mover } = host;
    const now = await ('to' in move ? mover.moveTo(Date.parse(move.to), begin) : mover.moveBy(durationMs(move.advance) ?? 0, begin));
    return { json: { now: iso(now) } };
  },
  'POST /workbench/idle': async ({ host }) => {
    await host.mover.idle();
    return { json: { ok: true, now: iso(host.options.time.now()) } };
  },
  'POST /workbench/invoke': async (workbench, body) => ({ json: await invokeOperation(workbench, parseBody(invokeSchema, body)) }),
  'POST /workbench/events': ({ host }, body) => {
    const { name, payload, times } = parseBody(eventSchema, body);
    let deliveries = 0;
    const timestamp = String(host.options.time.now());
    const selfGenerated = payload['selfGenerated'] === true;
    for (let time = 0; time < times; time += 1)
      deliveries += host.events.publish({ name, payload: { timestamp, ...payload }, selfGenerated });
    return { json: { deliveries } };
  },
  'POST /workbench/scheduled': async ({ host }, body) => {
    const { key } = parseBody(z.strictObject({ key: z.string() }), body);
    if (!(await host.scheduled.runNow(key)))
      throw new HttpProblem(404, `No scheduled trigger ${key}`, { scheduled: host.options.manifest.scheduled.map((each) => each.key) });
    return done;
  },
  'GET /workbench/faults': ({ host }) => ({ json: host.faults.current() }),
  'POST /workbench/faults': ({ host }, body) => {
    host.faults.set(parseBody(faultsSchema, body));
    return done;
  },
  'GET /workbench/tables': async ({ host }) => ({ json: { tables: await dumpTables(host.options.database) } }),
  'GET /workbench/exchanges': ({ host }) => ({ lines: host.exchanges.list() }),
  'GET /workbench/meter': ({ host }) => ({ json: { ...host.meter.read(), logLines: host.logs.total, droppedLogLines: host.logs.dropped } }),
  'POST /workbench/meter/reset': ({ host }) => {
    host.meter.reset();
    return done;
  },
  'GET /workbench/logs': ({ host }) => ({ lines: host.logs.list() }),
  'POST /workbench/reset': async (workbench, body) => {
    await workbench.reset(parseBody(z.strictObject({ sample: z.boolean().default(false) }), body));
    return { json: { ok: true, now: iso(workbench.host.options.time.now()) } };
  },
  'POST /workbench/projects': async (workbench, body) => ({ json: await createProject(workbench, parseBody(projectSchema, body)) }),
};
