import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Order } from './engine-child';
import type { EngineName } from './engines';
import { SCENES } from './scenes';

/** What became of one question: an instant, an error, or silence until the time limit. */
export type Outcome = number | 'threw' | 'no return';
type Line = { index?: number; at?: number | null; threw?: string; nanoseconds?: number; rss?: number; done?: boolean };

/** One question takes a millisecond at most; after so long it is taken not to return. */
const SILENCE_MS = 4000;
/** Timing says nothing until it is over. */
const LONGEST_TIMING_MS = 120_000;
/** The first line also waits for the compiler. */
const START_MS = 60_000;
/** An engine that often does not return is not asked to the end: each silence costs seconds. */
const MOST_SILENCES = 5;

async function runChild(order: Order, silenceMs: () => number, onLine: (line: Line) => void): Promise<'done' | 'silent'> {
  const scene = SCENES[order.scene];
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'engine-child.ts'), JSON.stringify(order)], {
    env: { ...process.env, TZ: scene?.calendar.timeZone },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let silent = false;
  let done = false;
  const giveUp = (): void => {
    silent = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(giveUp, START_MS);
  for await (const text of createInterface({ input: child.stdout })) {
    clearTimeout(timer);
    const line = JSON.parse(text) as Line;
    if (line.done === true) done = true;
    else onLine(line);
    timer = setTimeout(giveUp, silenceMs());
  }
  clearTimeout(timer);
  await exited;
  if (!silent && !done) throw new Error(`The child for ${order.engine} ended before its work was done.`);
  return silent ? 'silent' : 'done';
}

export interface Run {
  readonly outcomes: readonly Outcome[];
  /** Least nanoseconds per deadline of several rounds, over the questions it returned from; and the memory of the process then. */
  readonly nanoseconds: number | null;
  readonly rss: number | null;
}

/** Asks each question once and takes the time; those after too many silences are left out. */
export async function runEngine(
  engine: EngineName,
  scene: number,
  count: number,
  rounds: { readonly rounds: number; readonly roundMs: number },
): Promise<Run> {
  const outcomes: Outcome[] = [];
  let time: { nanoseconds: number | null; rss: number | null } = { nanoseconds: null, rss: null };
  for (let silences = 0; ; silences += 1) {
    const skip = outcomes.flatMap((outcome, index) => (typeof outcome === 'number' && Number.isFinite(outcome) ? [] : [index]));
    const until = silences < MOST_SILENCES ? count : outcomes.length;
    const order = { engine, scene, count, first: outcomes.length, until, skip, ...rounds };
    const end = await runChild(
      order,
      () => (outcomes.length >= until ? LONGEST_TIMING_MS : SILENCE_MS),
      (line) => {
        if (line.index !== undefined) outcomes.push(line.threw !== undefined ? 'threw' : (line.at ?? Number.NaN));
        else time = { nanoseconds: line.nanoseconds ?? null, rss: line.rss ?? null };
      },
    );
    if (end === 'done' || until < count) return { outcomes, ...time };
    outcomes.push('no return');
  }
}
