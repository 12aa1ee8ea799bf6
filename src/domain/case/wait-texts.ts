import type { Label } from '../label';
import type { Pause } from '../sla/case-life';
import { waitsOn } from './pause-reason';
import { WAITS, type WaitsOn } from './waits-on';

/** What customer and team read of a wait (decisions 0026, 0027). `why` is the reason in the words the customer reads. */

const ended = (text: string, stop: string): string => (/[.!?。！？…]$/.test(text) ? text : text + stop);

/**
 * To the customer as the wait begins; the panel shows it before it is sent. `by`: until when we wait for the customer, or else when
 * we tell how it stands, in the customer's language; `null` where no day was said.
 */
export function begunText(number: string, on: WaitsOn, why: string, by: string | null): Label {
  const news: Label = {
    en: by === null ? '' : ` We tell you how it stands by ${by}.`,
    zh: by === null ? '' : `我们将于${by}前告知您进展。`,
  };
  const silence: Label = {
    en: by === null ? '' : ` We wait for it until ${by}; after that we go on with what we know, and tell you so.`,
    zh: by === null ? '' : `我们将等待至${by}；届时如仍未收到您的回复，将根据现有信息继续处理并告知您。`,
  };
  const texts: Record<WaitsOn, Label> = {
    customer: {
      en: `To go on with ${number} we need a word from you: ${ended(why, '.')} Please reply here.${silence.en}`,
      zh: `为继续处理 ${number}，需要您的回复：${ended(why, '。')}请直接回复。${silence.zh}`,
    },
    'third-party': {
      en: `${number} has to wait for another party: ${ended(why, '.')}${news.en}`,
      zh: `${number} 需等待第三方：${ended(why, '。')}${news.zh}`,
    },
    other: { en: `${number} has to wait: ${ended(why, '.')}${news.en}`, zh: `${number} 暂需等待：${ended(why, '。')}${news.zh}` },
  };
  return texts[on];
}

/** To the customer who has not answered. */
export const askedAgainText = (number: string, why: string | null): Label => ({
  en: `We still need a word from you to go on with ${number}${why === null ? '.' : `: ${ended(why, '.')}`} Please reply here.`,
  zh: `${number} 仍在等待您的回复${why === null ? '。' : `：${ended(why, '。')}`}请直接回复，收到后我们继续处理。`,
});

/** To the customer who did not answer by the day that was named. */
export const notHeardText = (number: string, why: string): Label => ({
  en: `We have not heard from you yet (${why}), so we go on with ${number} with what we know. You can still reply here at any time.`,
  zh: `尚未收到您的回复（${why}），我们将根据现有信息继续处理 ${number}。您仍可随时在此回复。`,
});

/** To the team, of a wait without a day; `since` with its zone. */
export const standsStillText = (number: string, pause: Pause, since: string): Label => ({
  en: `${number} has been standing still since ${since} (${WAITS[waitsOn(pause)].en.toLowerCase()}), without a day on which it goes on, and no answer has come. Please ask again, by phone if need be, or let the clocks go on in the Closed Loop panel.`,
  zh: `${number} 自${since}起暂停（${WAITS[waitsOn(pause)].zh}），未约定恢复日期，至今未获答复。请再次联系（必要时电话），或在 Closed Loop 面板中恢复计时。`,
});

/** Of what a case waits, within a sentence to the team. */
const whatFor = (pause: Pause): Label => ({
  en: `${WAITS[waitsOn(pause)].en.toLowerCase()}: ${pause.because ?? ''}`,
  zh: `${WAITS[waitsOn(pause)].zh}：${pause.because ?? ''}`,
});

/** To the team, before the day for which news was promised. */
export const owedSoonText = (number: string, pause: Pause, by: Label): Label => ({
  en: `The customer of ${number} was promised word by ${by.en} of how it stands (${whatFor(pause).en}). Please ask how it stands and tell the customer before then; if it still has to wait, pause it again in the Closed Loop panel with the reason and a new day.`,
  zh: `已向 ${number} 的客户约定于${by.zh}前告知进展（${whatFor(pause).zh}）。请了解情况，并在此之前告知客户；如仍需等待，请在 Closed Loop 面板中说明原因和新的日期后再次暂停。`,
});

/** To the team: the customer wrote, and it still waits for somebody else. */
export const wroteText = (number: string, pause: Pause): Label => ({
  en: `The customer of ${number} wrote. It still waits, and its clocks stand still (${whatFor(pause).en}). Please read it and answer; if there is nothing to wait for any more, let the clocks go on in the Closed Loop panel.`,
  zh: `${number} 的客户来信。该反馈仍在等待，计时保持暂停（${whatFor(pause).zh}）。请查看并答复；如已无需等待，请在 Closed Loop 面板中恢复计时。`,
});

/** To the team, on the day to which it waited. */
export const overText = (number: string, pause: Pause): Label =>
  waitsOn(pause) === 'customer'
    ? {
        en: `No answer of the customer came to ${number} by the day that was named (${pause.because ?? ''}). Its clocks go on, and the customer was told that it goes on with what is known. Please go on, or call; if it cannot do without the answer, pause it again in the Closed Loop panel with the reason and a new day.`,
        zh: `${number} 至约定日期仍未收到客户答复（${pause.because ?? ''}），计时已恢复，并已告知客户将根据现有信息继续处理。请继续处理或致电客户；如必须等待答复，请在 Closed Loop 面板中说明原因和新的日期后再次暂停。`,
      }
    : {
        en: `The day has come to look at ${number} again (${whatFor(pause).en}). Its clocks go on. Please tell the customer how it stands; if it still has to wait, pause it again in the Closed Loop panel with the reason and a new day.`,
        zh: `${number} 的等待期已到（${whatFor(pause).zh}），计时已恢复。请告知客户进展；如仍需等待，请在 Closed Loop 面板中说明原因和新的日期后再次暂停。`,
      };
