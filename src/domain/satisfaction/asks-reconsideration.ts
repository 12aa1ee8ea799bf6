import { firstHit } from '../intake/first-hit';
import { readText } from '../intake/text';

/** Words that ask for it plainly; denied ones are none ("I do not ask for reconsideration", "不申请复议"). */
const ASKS: readonly string[] = [
  '申请复议',
  '要求复议',
  '请求复议',
  '提出复议',
  '提起复议',
  '希望复议',
  '需要复议',
  '我要复议',
  'ask for reconsideration',
  'ask for a reconsideration',
  'asking for reconsideration',
  'ask you to reconsider',
  'apply for reconsideration',
  'request reconsideration',
  'request a reconsideration',
  'requesting reconsideration',
  'want reconsideration',
  'want it reconsidered',
  'want this reconsidered',
  'want the decision reconsidered',
  'like you to reconsider',
  'want you to reconsider',
  'please reconsider',
];
/** A question about it, a possibility, a condition, or taking it back: a person reads what is meant. */
const UNSURE_ZH = /吗|呢|什么|怎么|怎样|如何|是否|能否|可否|能不能|可不可以|可以|有权|多久|何时|撤回|撤销|取消|放弃|已/;
const UNSURE_EN =
  /\b(?:can|could|may|might|whether|how|when|where|why|who|what|withdraw|cancel|instead|did|do (?:i|you|we)|already|told|said)\b/i;

/** Politely, and not the end of 申请复议, which may be denied. */
const PLEASE_ZH = /(?<![申不])请(?:你们|您|贵方|予以)?复议/;
const CONDITION = /如果|若|要是|除非|\b(?:if|unless)\b/i;

/** Whether a letter of the customer plainly asks for reconsideration (S4-90); where words leave doubt, they do not. */
export function asksForReconsideration(letter: string): boolean {
  // What a mail programme quotes are the words of somebody else.
  const own = letter.replace(/^\s*>.*$/gm, '');
  return (own.match(/[^。！？!?\n；;]+[。！？!?；;]?/g) ?? []).some(
    (sentence) => !/[?？]$/.test(sentence) && !CONDITION.test(sentence) && sentence.split(/[，,：:。]|\.\s/).some(isPlain),
  );
}

function isPlain(clause: string): boolean {
  if (UNSURE_ZH.test(clause)) return false;
  if (PLEASE_ZH.test(clause)) return true;
  const hit = firstHit(readText(clause), ASKS);
  return hit !== null && !UNSURE_EN.test(clause.slice(0, Math.max(0, clause.toLowerCase().indexOf(hit.matched.toLowerCase()))));
}
