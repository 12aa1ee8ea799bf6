import { normalizeText } from '../intake/text';

/** A longer letter says something else as well; characters. */
const LONGEST_THANKS = 200;

const PRAISED = '(?:quick|kind|great|good|fast|prompt|friendly|excellent|patient|swift|your)';
const HELP = '(?:help|support|reply|answer|work|service|response|patience|efforts?|update|solution|repair|explanation|information)';

/** What a clause of thanks may be, whole: whatever is said beside it is read by a person. */
const THANKFUL: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:ok(?:ay)?|great|perfect|good|wonderful|excellent|and|so|very) )*(?:many |kind )?(?:thanks|thank you|thx|cheers)(?: all| everyone)?(?: (?:very|so) much| a lot| again| indeed)*` +
      `(?: for (?:your|the|all the|all your)(?: ${PRAISED})* ${HELP})?(?: and (?:best|kind) regards)?$`,
  ),
  /^(?:i|we) (?:really )?appreciate (?:it|your help|the help)$/,
  /^(?:well done|great work|good work|good job|great job|perfect|excellent|all good|wonderful|great)$/,
  /^(?:and )?(?:now )?(?:it|everything|all) (?:now )?(?:works?|is (?:fine|good|well|ok|okay|perfect|solved|fixed|working|mended))(?: well| fine| perfectly| again| now)*$/,
  /^(?:i am|i'm|we are|we're) (?:very |really |fully |quite )?(?:happy|satisfied|content|pleased)(?: now| with (?:it|this|that|the (?:result|answer|solution|outcome|help)))?$/,
  /^(?:好的?|收到|嗯)?(?:非常|真的?|太|十分|万分|真是)?(?:谢谢|感谢|多谢)(?:了|啦)?(?:你们?|您们?|大家|各位|贵方|贵单位|客服)?的?(?:及时|耐心|快速|热情|辛苦)?的?(?:帮助|帮忙|处理|支持|回复|解答|服务|努力|付出|关心)?了?$/,
  /^(?:你们|您|大家|各位)?辛苦了?$/,
  /^(?:问题|事情)?(?:都|现在|目前)?已经?(?:全部|圆满)?(?:解决|好|修好|恢复|恢复正常|处理好)(?:了|啦)$/,
  /^(?:现在|目前|都)?(?:已经?)?(?:正常|可以|可以用|能用|修好|解决)(?:了|啦)$/,
  /^我?(?:们)?(?:对(?:处理)?结果)?(?:很|非常|十分|挺)?满意(?:了)?$/,
  /^(?:处理|服务|回复)得?(?:很|非常|真)(?:好|快|及时|满意)$/,
  /^没有(?:其他|别的|任何)?(?:问题|意见)了?$/,
];
/** What stands around it. */
const POLITE =
  /^(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|(?:hi|hello|dear) (?:all|team|everyone|support)|(?:best|kind|warm) regards|(?:have a )?(?:good|nice|great) (?:day|weekend)|您好|你好|大家好|祝好|好的?|收到|ok|okay|yes)$/;

/**
 * Whether a letter says thanks and nothing else: then it waits for no answer. Told by whole clauses, so that whatever is said beside the thanks is read by
 * a person and answered (S0-05): better a word of thanks answered than a word of complaint left lying.
 */
export function saysOnlyThanks(letter: string): boolean {
  if (letter.length > LONGEST_THANKS || /[?？]/.test(letter)) return false;
  const clauses = letter
    .split(/[\n.,;:!。，；：！~～、…]+/)
    .map((clause) => normalizeText(clause.replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '')).replace(/^[-–— ]+|[-–— )(:]+$/g, ''))
    .filter((clause) => clause !== '');
  return clauses.some(isThankful) && clauses.every((clause) => isThankful(clause) || POLITE.test(clause));
}

const isThankful = (clause: string): boolean => THANKFUL.some((thanks) => thanks.test(clause));
