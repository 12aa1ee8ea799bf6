import type { Profile } from '../profile/schema';
import { limitText } from '../sla/limit-text';
import type { EscalationAction } from './escalation-action';

/**
 * What a dissatisfied customer is told (S4-90): that somebody else will look again, how to ask for it, and until when where
 * the process sets a time. Nothing here speaks of levels or of us.
 */
export function reconsiderationOffer(profile: Profile): Extract<EscalationAction, { kind: 'offer-reconsideration' }> {
  const window = profile.rights?.find(({ id }) => id === 'right-to-reconsideration')?.window ?? null;
  const until = window === null ? null : limitText(window);
  return {
    kind: 'offer-reconsideration',
    offer: {
      en: `We are sorry that you are not satisfied. You can ask for the decision to be reconsidered: ask for it on this page or reply here, and say why${until === null ? ', at any time before the case is closed' : `, within ${until.en}`}. Somebody who was not involved will look at it again and answer you.`,
      zh: `很抱歉未能让您满意。您可以申请复议：${until === null ? '在本反馈关闭前' : `请在 ${until.zh}内`}在本页提出申请或直接回复，并说明理由。我们将安排未参与此前处理的人员重新审理，并答复您。`,
    },
  };
}
