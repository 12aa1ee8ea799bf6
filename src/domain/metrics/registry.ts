import { customerSatisfaction } from './customer-satisfaction';
import { escalationRate } from './escalation-rate';
import { firstTimeResolutionRate } from './first-time-resolution-rate';
import type { Metric } from './metric';
import { onTimeResolutionRate } from './on-time-resolution-rate';
import { onTimeResponseRate } from './on-time-response-rate';
import { recoveryRate } from './recovery-rate';
import { repeatRate } from './repeat-rate';
import { resolutionRate } from './resolution-rate';
import { satisfiedShare } from './satisfied-share';

export { isMet, type Metric, type MetricResult, type TargetBounds } from './metric';

/** Every metric the app computes, in the order of the source (S0-89…S0-93, S0-104, S0-105). One line per file. */
export const metrics: readonly Metric[] = [
  onTimeResponseRate,
  onTimeResolutionRate,
  customerSatisfaction,
  firstTimeResolutionRate,
  repeatRate,
  resolutionRate,
  escalationRate,
  satisfiedShare,
  recoveryRate,
];

/** A metric by its id, or `null`: profiles also name metrics that are counted elsewhere or later. */
export const findMetric = (id: string): Metric | null => metrics.find((metric) => metric.id === id) ?? null;
