import type { ResultView } from '../../../src/contract';
import { RESULT } from '../../../src/domain/handling/result-reply/compose-reply';
import type { Outcome } from '../../../src/domain/handling/result-reply/outcome';
import { replyPhrases } from '../../../src/domain/handling/result-reply/reply-phrases';

/** What a part is proposed with, as recorded; the result begins with the sentence of its outcome. */
export function proposalOf({ language, proposals }: ResultView, part: string, outcome: Outcome): string {
  const recorded = proposals[part] ?? '';
  if (part !== RESULT) return recorded;
  return [replyPhrases(language).outcome[outcome], recorded].filter((text) => text !== '').join(language === 'zh' ? '' : ' ');
}
