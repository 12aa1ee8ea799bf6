import type { ResultView } from '../../../src/contract';
import { RESULT } from '../../../src/domain/handling/result-reply/compose-reply';
import type { Outcome } from '../../../src/domain/handling/result-reply/outcome';
import { replyPhrases } from '../../../src/domain/handling/result-reply/reply-phrases';

/** What a part is proposed with: the sentence of the result follows the outcome, everything else is as recorded. */
export const proposalOf = ({ language, proposals }: ResultView, part: string, outcome: Outcome): string =>
  part === RESULT ? replyPhrases(language).outcome[outcome] : (proposals[part] ?? '');
