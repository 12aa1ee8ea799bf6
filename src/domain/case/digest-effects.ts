import type { Block } from '../document';
import type { Digest } from '../escalation/digests';
import { escalationName } from '../escalation/escalation-name';
import type { Instant } from '../instant';
import type { Configuration } from '../profile/configuration';
import { wallClockText } from '../time/zone';
import type { CaseEffect } from './case-effect';
import type { CaseEvent } from './case-event';
import type { FeedbackCase } from './feedback-case';

/** The fact of a digest, by a key that is its own for ever. */
export function digestFact({ key, to, due, open, dropped }: Digest, now: Instant): { readonly key: string; readonly fact: CaseEvent } {
  const listed = open.map(({ event }) => event.key);
  return { key: `digest:${key}`, fact: { kind: 'digest-sent', at: now, by: null, to: to.accountId, name: to.name, due, listed, dropped } };
}

/** One comment for one person: what was held overnight and is still open. Nothing left, nothing said. */
export function digestEffects(
  issueId: string,
  digest: Digest,
  { number, registration: { language } }: FeedbackCase,
  configuration: Configuration,
): readonly CaseEffect[] {
  if (digest.open.length === 0) return [];
  const { timeZone } = configuration.settings.calendar;
  const heading = language === 'zh' ? `${number} · 免打扰时段内的提醒（${timeZone}）` : `${number} · While you were off (${timeZone})`;
  const document: readonly Block[] = [
    { kind: 'paragraph', parts: [{ text: heading, strong: true }] },
    {
      kind: 'list',
      items: digest.open.map(({ event, missedAt }) => [
        {
          text: [
            wallClockText(timeZone, event.at),
            `${(event.about ?? escalationName(event.key, event.rule, configuration))[language]}${levelText(event.level, language)}`,
            ...(missedAt === null ? [] : [missedText(wallClockText(timeZone, missedAt), language)]),
          ].join(' · '),
        },
      ]),
    },
  ];
  return [{ key: `${issueId}:digest:${digest.key}`, kind: 'internal-comment', document, mention: [], to: [digest.to], language }];
}

const missedText = (since: string, language: 'en' | 'zh'): string => (language === 'zh' ? `已于 ${since} 超时` : `overdue since ${since}`);

const levelText = (level: number, language: 'en' | 'zh'): string =>
  level === 0 ? '' : language === 'zh' ? `（${level} 级）` : ` (level ${level})`;
