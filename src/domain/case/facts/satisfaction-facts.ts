import type { Instant } from '../../instant';
import type { Label } from '../../label';
import type { Verdict } from '../../satisfaction/questions';
import type { Fact } from './fact';

/** How an answer of the customer reached us; what an agent enters for the customer says so (S3-21, S4-152). */
export type AnswerSource = 'portal' | 'link' | 'phone' | 'email' | 'on-site' | 'paper';

/** How an agent heard what is written down for the customer (S4-91: in writing or orally); absent: the customer's own hand. */
export type Heard = 'oral' | 'written';

/** What comes of a survey, in the words of who answers for it (S4-158). */
export interface SurveyFindings {
  readonly problem: string;
  readonly improvement: string;
  readonly followUp: string;
}

/** Facts of what the customer thinks of the result, and of what follows from it (spec 1.16–1.18). */
export type SatisfactionFact =
  /** The customer was asked to rate, once per attempt. */
  | (Fact<'survey-asked'> & { readonly attempt: number; readonly via: 'comment' | 'link' })
  /** The customer is not asked, and why: asked too recently, no contact, withdrawn. */
  | (Fact<'survey-not-asked'> & { readonly attempt: number; readonly because: 'cool-down' | 'no-contact' | 'praise' | 'invalid' })
  /** A link for a customer without an account was handed out, and by whom; its end tells it apart. */
  | (Fact<'link-given'> & { readonly purpose: 'rate' | 'confirm' | 'retrieve'; readonly attempt: number; readonly expiresAt?: Instant })
  /** A rating is kept for ever; a later one of the same attempt takes its place. `handler` is who handled it at the resolution. */
  | (Fact<'rated'> & {
      readonly rating: number | string;
      readonly dimensions?: Readonly<Record<string, number | string>>;
      readonly comment?: string;
      readonly source?: AnswerSource;
      /** By a link: who of the team had taken it for the customer. */
      readonly linkBy?: string;
      readonly attempt?: number;
      readonly handler?: string | null;
      /** A low mark whose words are asked for next: what follows from it waits until then, unless the customer says more before. */
      readonly settlesAt?: Instant;
    })
  /** What was wrong, in the words of who gave a low mark and told it only when the second handling had begun. */
  | (Fact<'rating-explained'> & { readonly attempt: number; readonly comment: string })
  /** Answers to the questions of the profile, in its order (S0-72); `method` is how they were taken (S0-73). */
  | (Fact<'confirmed'> & {
      readonly answers?: readonly boolean[];
      /** What the answers come to by the profile's questions; without it the first answer decides. */
      readonly verdict?: Verdict;
      readonly method?: string;
      readonly comment?: string;
      readonly attempt?: number;
    })
  /** The customer objects to the result, or during the handling (S4-88, S4-89). */
  | (Fact<'objected'> & { readonly reason: string; readonly attempt?: number; readonly heard?: Heard })
  | (Fact<'reconsideration-requested'> & {
      readonly reason?: string;
      readonly heard?: Heard;
      /** Read out of a letter of the customer, who did not use the card (S4-91); `letterAt`: by a person, who took that letter for it. */
      readonly byLetter?: true;
      readonly letterAt?: Instant;
    })
  /** Somebody who had no part in the first decision takes it on (S4-90). */
  | (Fact<'reconsideration-assigned'> & { readonly reviewer: string })
  | (Fact<'reconsideration-decided'> & {
      readonly outcome: 'upheld' | 'changed' | 'partly-changed';
      readonly reasons: string;
    })
  /** It ends without a decision: a person read that it was never asked for, or that the customer takes it back; the reason is the team's. */
  | (Fact<'reconsideration-ended'> & { readonly because: 'not-meant' | 'taken-back'; readonly reason: string })
  /** What comes of the survey went back to the customer: as a public comment, or sent by a person (S4-158). */
  | (Fact<'survey-results-told'> & {
      readonly method: string;
      readonly findings: SurveyFindings;
      readonly text: string;
      readonly asComment: boolean;
    })
  /** Closed in Jira while it was not known there yet that the customer is not content: folded from `closed`, never stored. */
  | (Fact<'closing-overtaken'> & object)
  /** The customer stays dissatisfied, and the case ends all the same, with a reason somebody answers for. */
  | (Fact<'dissatisfaction-accepted'> & { readonly reason: string });

export const SATISFACTION_FACT_KINDS = [
  'survey-asked',
  'survey-not-asked',
  'survey-results-told',
  'link-given',
  'rated',
  'rating-explained',
  'confirmed',
  'objected',
  'reconsideration-requested',
  'reconsideration-assigned',
  'reconsideration-decided',
  'reconsideration-ended',
  'closing-overtaken',
  'dissatisfaction-accepted',
] as const;

const DECIDED = {
  upheld: { en: 'upheld', zh: '维持原处理结果' },
  changed: { en: 'changed', zh: '变更处理结果' },
  'partly-changed': { en: 'partly changed', zh: '部分变更处理结果' },
} as const;

const ENDED = {
  'not-meant': { en: 'it was not asked for', zh: '客户并非申请复议' },
  'taken-back': { en: 'the customer takes it back', zh: '客户不再申请' },
} as const;

const NOT_ASKED = {
  'cool-down': { en: 'asked recently', zh: '近期已邀请过' },
  'no-contact': { en: 'no way to reach the customer', zh: '无法联系客户' },
  praise: { en: 'praise is not surveyed', zh: '表扬无需评价' },
  invalid: { en: 'it is invalid, and the customer was told why', zh: '投诉无效，已向客户说明' },
} as const;

const CONFIRMED: Readonly<Record<Verdict, Label>> = {
  confirmed: { en: 'Confirmed by the customer', zh: '客户已确认' },
  'not-solved': { en: 'The customer says it is not solved', zh: '客户表示问题尚未解决' },
  dissatisfied: { en: 'The customer is not satisfied with the result', zh: '客户对处理结果不满意' },
};

/** What a confirmation says, also where only its answers were recorded: the first question asks whether it is solved (S0-72). */
export const confirmationVerdict = (fact: Extract<SatisfactionFact, { kind: 'confirmed' }>): Verdict =>
  fact.verdict ?? (fact.answers?.[0] === false ? 'not-solved' : 'confirmed');

const heardBy = (heard: Heard | undefined): Label => (heard === undefined ? { en: '', zh: '' } : HEARD[heard]);
const HEARD = { oral: { en: ' orally', zh: '口头' }, written: { en: ' in writing', zh: '书面' } } as const;

const LINKS = {
  rate: { en: 'to rate', zh: '服务评价' },
  confirm: { en: 'to confirm', zh: '结果确认' },
  retrieve: { en: 'to see the state', zh: '进度查询' },
} as const;

/** A rating is told by the words of its scale, which the profile knows. */
export function describeSatisfaction(fact: Exclude<SatisfactionFact, { kind: 'rated' }>): Label {
  switch (fact.kind) {
    case 'survey-asked':
      return { en: 'The customer was asked to rate', zh: '已邀请客户评价' };
    case 'survey-not-asked':
      return { en: `Not asked to rate: ${NOT_ASKED[fact.because].en}`, zh: `未邀请评价：${NOT_ASKED[fact.because].zh}` };
    case 'survey-results-told':
      return { en: 'What comes of the survey was told to the customer', zh: '已向客户反馈调查结果' };
    case 'link-given':
      return { en: `Link given: ${LINKS[fact.purpose].en}`, zh: `已提供链接：${LINKS[fact.purpose].zh}` };
    case 'rating-explained':
      return { en: `What was wrong, the customer says: ${fact.comment}`, zh: `客户说明不满意的原因：${fact.comment}` };
    case 'confirmed': {
      const { en, zh } = CONFIRMED[confirmationVerdict(fact)];
      return fact.comment === undefined ? { en, zh } : { en: `${en}: ${fact.comment}`, zh: `${zh}（${fact.comment}）` };
    }
    case 'objected':
      return {
        en: `The customer objects${heardBy(fact.heard).en}: ${fact.reason}`,
        zh: `客户${heardBy(fact.heard).zh}提出异议：${fact.reason}`,
      };
    case 'reconsideration-requested':
      return { en: `Reconsideration requested${heardBy(fact.heard).en}`, zh: `${heardBy(fact.heard).zh}申请复议` };
    case 'reconsideration-assigned':
      return { en: 'Reconsideration taken on', zh: '复议已受理' };
    case 'reconsideration-decided':
      return {
        en: `Reconsidered: ${DECIDED[fact.outcome].en}. ${fact.reasons}`,
        zh: `复议结论：${DECIDED[fact.outcome].zh}。${fact.reasons}`,
      };
    case 'reconsideration-ended':
      return {
        en: `Request for reconsideration ended, ${ENDED[fact.because].en}: ${fact.reason}`,
        zh: `复议申请终止，${ENDED[fact.because].zh}：${fact.reason}`,
      };
    case 'closing-overtaken':
      return {
        en: 'Closed in Jira before it was known there that the customer is not satisfied: it is taken up again',
        zh: '在 Jira 获知客户不满意之前被关闭，已重新受理',
      };
    case 'dissatisfaction-accepted':
      return { en: `Ended although the customer is not satisfied: ${fact.reason}`, zh: `客户仍不满意，说明后结束：${fact.reason}` };
  }
}
