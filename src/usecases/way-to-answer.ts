import type { CaseEffect } from '../domain/case/case-effect';
import { foldCase } from '../domain/case/fold-case';
import type { Block, Document } from '../domain/document';
import type { CaseRow } from '../ports/case-store';
import type { CaseWorld } from './case-world';
import { customerLink, surveyLink } from './customer-link';
import { loadCase } from './load-case';

export type WayToAnswer = NonNullable<Extract<CaseEffect, { kind: 'public-comment' }>['wayToAnswer']>;

/**
 * Where the customer answers, to stand below the question: the request in the portal (S3-14), or signed links for who has no
 * account. Made when the comment is written, so that no link that can answer lies in the facts. Nothing when there is no way:
 * an issue that is no request, links switched off since.
 */
export async function wayToAnswer(world: CaseWorld, row: CaseRow, way: WayToAnswer): Promise<Document> {
  if (way === 'portal') {
    const portal = (await world.reader.issue(row.issueId))?.portalUrl ?? null;
    return portal === null ? [] : [linkLine('', portal)];
  }
  const opened = await loadCase(world, row.issueId);
  const [rate, confirm] = [await surveyLink(world, opened), await customerLink(world, opened, 'confirm')];
  const words = WORDS[foldCase(opened.events).registration.language];
  return [
    ...(rate === null ? [] : [linkLine(words.rate, rate)]),
    ...(rate === null || confirm === null ? [] : [linkLine(words.confirm, confirm.url)]),
  ];
}

const linkLine = (before: string, url: string): Block => ({ kind: 'paragraph', parts: [{ text: before }, { text: url, href: url }] });

const WORDS = {
  en: { rate: 'Rate it: ', confirm: 'Tell us whether it is settled: ' },
  zh: { rate: '评价：', confirm: '确认处理结果：' },
} as const;
