import { HttpProblem } from '../../http/http-problem';
import type { Workbench } from '../../workbench';
import { courseOf } from '../stories/course';
import type { Step, Story } from '../stories/story';
import { actOut, findRegistered, promisesOf, registerStory } from './act-out';
import { Hands } from './hands';
import { HistoryClock } from './site-clock';

/** A step that waits for its time, with the issue it belongs to. */
export interface PendingStep {
  readonly key: string;
  readonly step: Step;
}

/** Tells stories in the order of time, one thing after the other: the same stories make the same site. */
export class Teller {
  readonly clock: HistoryClock;
  private readonly hands: Hands;
  private pending: PendingStep[];

  constructor(workbench: Workbench, pending: readonly PendingStep[] = []) {
    this.clock = new HistoryClock(workbench);
    this.hands = new Hands(workbench);
    this.pending = [...pending];
  }

  /** What is still to come: kept with a saved site. */
  get unfinished(): readonly PendingStep[] {
    return this.pending;
  }

  /** Tells until an instant; `stories` begin before it and are sorted by time. */
  async tell(stories: readonly Story[], until: number, progress: (at: number) => void = () => undefined): Promise<void> {
    const waiting = [...stories];
    for (;;) {
      const story = waiting[0];
      const step = this.pending[0];
      const at = Math.min(story?.at ?? Number.POSITIVE_INFINITY, step?.step.at ?? Number.POSITIVE_INFINITY);
      if (at > until) break;
      await this.clock.goTo(at);
      progress(at);
      if (story !== undefined && story.at === at) {
        waiting.shift();
        await this.begin(story);
      } else if (step !== undefined) {
        this.pending.shift();
        await this.carryOn(step);
      }
      await this.clock.settle();
    }
    await this.clock.goTo(until);
  }

  private async begin(story: Story): Promise<void> {
    await this.telling(story.id, async () => {
      const registered = await registerStory(this.hands, story);
      await this.clock.settle();
      const key = registered ?? (await findRegistered(this.hands, story));
      for (const step of courseOf(story, await promisesOf(this.hands, key))) this.add({ key, step });
    });
  }

  private async carryOn({ key, step }: PendingStep): Promise<void> {
    await this.telling(`${step.act.kind} of ${key}`, () => actOut(this.hands, key, step.act));
  }

  private add(entry: PendingStep): void {
    const place = this.pending.findIndex(({ step }) => step.at > entry.step.at);
    this.pending.splice(place === -1 ? this.pending.length : place, 0, entry);
  }

  private async telling(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const at = new Date(this.clock.now).toISOString();
      const why = error instanceof Error ? error.message : String(error);
      throw new HttpProblem(502, `The sample data stopped at ${what}, ${at}: ${why}`);
    }
  }
}
