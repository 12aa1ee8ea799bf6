import type { Label } from '../label';

/**
 * The questions of the sources are notes for the team ("Understood?"), and some speak of the customer as of somebody else. Put to
 * the customer they are whole questions (S0-72, S2-33, S4-122).
 */
const EN: Readonly<Record<string, string>> = {
  'Fully solved?': 'Is the problem fully solved?',
  'Solution satisfactory?': 'Are you satisfied with the solution?',
  'Process satisfactory?': 'Are you satisfied with how we dealt with it?',
  'Further needs?': 'Is there anything else you need?',
  'Understood?': 'Is the solution clear to you?',
  'Satisfied?': 'Are you satisfied with the solution?',
  'Customer satisfied?': 'Are you satisfied with the result?',
};
const ZH: Readonly<Record<string, string>> = {
  问题是否彻底解决: '您的问题是否已彻底解决？',
  解决方案是否满意: '您对解决方案是否满意？',
  服务过程是否满意: '您对服务过程是否满意？',
  是否有其他需求: '您是否还有其他需求？',
  是否理解: '您是否清楚我们的解决方案？',
  是否满意: '您对解决方案是否满意？',
  客户是否满意: '您对处理结果是否满意？',
};

/** What an admin wrote is asked as it stands. */
export const askedOfCustomer = ({ en, zh }: Label): Label => ({ en: EN[en] ?? en, zh: ZH[zh] ?? zh });
