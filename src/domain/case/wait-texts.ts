import type { Label } from '../label';
import type { Pause } from '../sla/case-life';
import { waitsOn } from './pause-reason';
import { WAITS } from './waits-on';

/** What customer and team read of a wait (decision 0026). `why` is the reason in the words the customer reads. */

const ended = (text: string, stop: string): string => (/[.!?。！？]$/.test(text) ? text : text + stop);

/** To the customer as the wait begins. `by`: when we tell how it stands, in the customer's language; `null` where no day was said. */
export function begunText(number: string, pause: Pause, why: string, by: string | null): Label {
  const news: Label = {
    en: by === null ? '' : ` We tell you how it stands by ${by}.`,
    zh: by === null ? '' : `我们将于${by}前告知您进展。`,
  };
  const texts: Record<ReturnType<typeof waitsOn>, Label> = {
    customer: {
      en: `To go on with ${number} we need a word from you: ${ended(why, '.')} Please reply here.`,
      zh: `为继续处理 ${number}，需要您的回复：${ended(why, '。')}请直接回复。`,
    },
    'third-party': {
      en: `${number} has to wait for another party: ${ended(why, '.')}${news.en}`,
      zh: `${number} 需等待第三方：${ended(why, '。')}${news.zh}`,
    },
    other: { en: `${number} has to wait: ${ended(why, '.')}${news.en}`, zh: `${number} 暂需等待：${ended(why, '。')}${news.zh}` },
  };
  return texts[waitsOn(pause)];
}

/** To the customer who has not answered. */
export const askedAgainText = (number: string, why: string | null): Label => ({
  en: `We still need a word from you to go on with ${number}${why === null ? '.' : `: ${ended(why, '.')}`} Please reply here.`,
  zh: `${number} 仍在等待您的回复${why === null ? '。' : `：${ended(why, '。')}`}请直接回复，收到后我们继续处理。`,
});

/** To the team, of a wait without a day; `since` with its zone. */
export const standsStillText = (number: string, pause: Pause, since: string): Label => ({
  en: `${number} has been standing still since ${since} (${WAITS[waitsOn(pause)].en.toLowerCase()}), without a day on which it goes on, and no answer has come. Please ask again, by phone if need be, or let the clocks go on in the Closed Loop panel.`,
  zh: `${number} 自 ${since} 起暂停（${WAITS[waitsOn(pause)].zh}），未约定恢复日期，至今未获答复。请再次联系（必要时电话），或在 Closed Loop 面板中恢复计时。`,
});

/** To the team, on the day to which it waited. */
export const overText = (number: string, pause: Pause): Label => ({
  en: `The day has come to look at ${number} again (${WAITS[waitsOn(pause)].en.toLowerCase()}: ${pause.because ?? ''}). Its clocks go on. Please tell the customer how it stands; if it still has to wait, pause it again in the Closed Loop panel with the reason and a new day.`,
  zh: `${number} 的等待期已到（${WAITS[waitsOn(pause)].zh}：${pause.because ?? ''}），计时已恢复。请告知客户进展；如仍需等待，请在 Closed Loop 面板中说明原因和新的日期后再次暂停。`,
});
