import type { Instant } from '../../instant';
import { momentInWords } from '../../intake/local-time';
import type { Label } from '../../label';
import type { DeadlineState } from '../../sla/deadline';
import { factName } from '../fact-names';
import { milestoneName } from '../names';
import type { Fact } from './fact';

/** Names a recorded fact: its kind and when it happened. */
export interface FactName {
  readonly kind: string;
  readonly at: Instant;
}

/** A promise as it stood at a moment. */
export interface PromiseAsOf {
  readonly dueAt: Instant;
  readonly state: DeadlineState;
}

/** A promise that reads differently since a repair: the old reading stays on record. `null` where there was none, or is none any more. */
export interface ChangedPromise {
  readonly milestone: string;
  readonly was: PromiseAsOf | null;
  readonly is: PromiseAsOf | null;
}

/** Somebody put the record right after a self-check (S4-05, S4-55). Nothing is deleted: what did not happen is set aside by name. */
export type RepairFact = Fact<'repaired'> & {
  /** Jira knew these and the record lacked them. */
  readonly added: readonly FactName[];
  /** Recorded, but Jira knows otherwise: they stay in the record and count no more. */
  readonly setAside: readonly FactName[];
  /** Copies of the state that did not follow from the facts and were written anew. */
  readonly rewritten: readonly ('row' | 'property')[];
  readonly promises: readonly ChangedPromise[];
};

export const REPAIR_FACT_KINDS = ['repaired'] as const satisfies readonly RepairFact['kind'][];

/** What was put right, and what had been promised until then. */
export function describeRepair(fact: RepairFact, timeZone: string): Label {
  return { en: inLanguage(fact, timeZone, 'en'), zh: inLanguage(fact, timeZone, 'zh') };
}

type Language = keyof Label;
const WORDS = {
  head: { en: "Record repaired from Jira's history", zh: '已按 Jira 历史修复记录' },
  added: { en: 'added', zh: '补记' },
  setAside: { en: 'set aside', zh: '不再计入' },
  rewritten: { en: 'stored state written anew', zh: '已重写保存的状态' },
  none: { en: 'none', zh: '无' },
} as const satisfies Record<string, Label>;
const STATES: Readonly<Record<DeadlineState, Label>> = {
  running: { en: 'running', zh: '计时中' },
  paused: { en: 'paused', zh: '暂停' },
  met: { en: 'met', zh: '按时完成' },
  breached: { en: 'missed', zh: '超时' },
  cancelled: { en: 'no longer owed', zh: '不再要求' },
};

function inLanguage({ added, setAside, rewritten, promises }: RepairFact, timeZone: string, language: Language): string {
  const [comma, stop] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  const list = (label: Label, facts: readonly FactName[]): readonly string[] =>
    facts.length === 0
      ? []
      : [
          `${label[language]} ${facts.map(({ kind, at }) => `${factName(kind)[language]} ${momentInWords(at, timeZone, language)}`).join(comma)}`,
        ];
  const parts = [
    ...list(WORDS.added, added),
    ...list(WORDS.setAside, setAside),
    ...(rewritten.length === 0 ? [] : [WORDS.rewritten[language]]),
    ...promises.map((promise) => promiseText(promise, timeZone, language)),
  ];
  return `${WORDS.head[language]}${language === 'zh' ? '：' : ': '}${parts.join(stop)}`;
}

function promiseText({ milestone, was, is }: ChangedPromise, timeZone: string, language: Language): string {
  const reading = (one: PromiseAsOf | null): string =>
    one === null ? WORDS.none[language] : `${momentInWords(one.dueAt, timeZone, language)} ${STATES[one.state][language]}`;
  const name = milestoneName(milestone)[language];
  return language === 'zh' ? `“${name}”时限原为 ${reading(was)}，现为 ${reading(is)}` : `${name} was ${reading(was)}, is ${reading(is)}`;
}
