/** Child of the bench: one engine in one scene, in the scene's time zone. Says on stdout, line by line, how far it is. */
import { writeSync } from 'node:fs';
import { ENGINES, type EngineName } from './engines';
import { type Question, questionsOf, SCENES } from './scenes';

/** Answers the questions from `first` to before `until`, then times itself on all before `until` that are not in `skip`. */
export interface Order {
  readonly engine: EngineName;
  readonly scene: number;
  readonly count: number;
  readonly first: number;
  readonly until: number;
  readonly skip: readonly number[];
  readonly rounds: number;
  readonly roundMs: number;
}

const pause = new Int32Array(new SharedArrayBuffer(4));
const say = (line: object): void => {
  // Synchronous: a line in a buffer is lost when the next question does not return. A full pipe is tried again.
  for (let rest = Buffer.from(`${JSON.stringify(line)}\n`); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 2);
    }
  }
};

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const scene = SCENES[order.scene];
if (scene === undefined) throw new Error(`no scene ${order.scene}`);
const { answer, before = (question: Question) => question } = ENGINES[order.engine](scene.calendar);
const questions = questionsOf(scene, order.count).map(before);

const returned: Question[] = [];
for (const [index, question] of questions.slice(0, order.until).entries()) {
  if (index < order.first) {
    if (!order.skip.includes(index)) returned.push(question);
    continue;
  }
  const outcome = outcomeOf(question);
  if ('at' in outcome && outcome.at !== null) returned.push(question);
  say({ index, ...outcome });
}
if (returned.length > 0) {
  round(returned, order.roundMs);
  const nanoseconds = Array.from({ length: order.rounds }, () => round(returned, order.roundMs));
  say({ nanoseconds: Math.min(...nanoseconds), rss: process.memoryUsage().rss });
}
say({ done: true });

function outcomeOf(question: Question): { at: number | null } | { threw: string } {
  try {
    const at = answer(question);
    return { at: Number.isFinite(at) ? at : null };
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) };
  }
}

/** Nanoseconds per answer, over whole passes through the questions until `ms` are over. */
function round(chosen: readonly Question[], ms: number): number {
  const started = performance.now();
  let answered = 0;
  // Summed up so that no answer can be left out as unused.
  let sum = 0;
  do {
    for (const question of chosen) sum += answer(question);
    answered += chosen.length;
  } while (performance.now() - started < ms);
  if (Number.isNaN(sum)) throw new Error('An answer of the timed questions is no instant.');
  return ((performance.now() - started) * 1e6) / answered;
}
