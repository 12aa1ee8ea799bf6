import type { AxisReason } from '../../case/case-event';
import type { Check } from './open-count';

type Decides = (reason: AxisReason, key: string | undefined) => boolean | null;

/** Part of the settings → whether it decided on a value of a case. What is not here decides too, and is not told apart. */
const DECIDING: Readonly<Record<string, Decides | undefined>> = {
  defaultUrgency: ({ axis, rule }) => axis === 'urgency' && (rule === 'default' || (isRaised(rule) ? null : false)),
  defaults: ({ axis, rule }, key) => rule === 'default' && (key === undefined || axis === key),
  urgencyMatrix: ({ axis, rule }) => rule === 'matrix' || (axis === 'urgency' && isRaised(rule) ? null : false),
  routingByType: ({ axis, rule }) => axis === 'routing' && rule === 'derived:type',
  requestTypes: ({ rule }) => rule === 'request-type',
};

/** An alarm word raised it from what is not on record. */
const isRaised = (rule: string): boolean => rule.startsWith('keyword:');

/** Open items whose values a part of the rules decided on or decides on now; only of those that change, and only where they were looked at. */
export function decidedBy(section: string | undefined, key: string | undefined): Check {
  const decides = DECIDING[section ?? ''];
  return ({ moved }) => {
    if (moved?.turned.length === 0) return false;
    if (moved === undefined || decides === undefined) return null;
    const said = moved.turned.map((reason) => decides(reason, key));
    return said.includes(true) || (said.includes(null) ? null : false);
  };
}
