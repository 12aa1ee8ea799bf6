/** Workflow, priorities, issue types and the like: the configuration every project of the site shares. */

export interface StatusCategory {
  readonly id: number;
  readonly key: 'new' | 'indeterminate' | 'done';
  readonly name: string;
  readonly colorName: string;
  /** What the JSM API calls it. */
  readonly jsm: 'NEW' | 'INDETERMINATE' | 'DONE';
}

export const TO_DO: StatusCategory = { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray', jsm: 'NEW' };
export const IN_PROGRESS: StatusCategory = { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow', jsm: 'INDETERMINATE' };
export const DONE: StatusCategory = { id: 3, key: 'done', name: 'Done', colorName: 'green', jsm: 'DONE' };
export const STATUS_CATEGORIES: readonly StatusCategory[] = [TO_DO, IN_PROGRESS, DONE];

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategory;
}

const status = (id: string, name: string, category: StatusCategory, description: string): Status => ({ id, name, category, description });

export const WAITING_FOR_SUPPORT = status('10100', 'Waiting for support', TO_DO, 'The customer waits for the service team.');
export const WAITING_FOR_CUSTOMER = status('10102', 'Waiting for customer', IN_PROGRESS, 'The service team waits for the customer.');
export const IN_WORK = status('3', 'In progress', IN_PROGRESS, 'Somebody works on it.');
export const PENDING = status('10103', 'Pending', IN_PROGRESS, 'Waiting for a third party or for a date.');
const ESCALATED = status('10104', 'Escalated', IN_PROGRESS, 'Raised to the next level.');
export const RESOLVED = status('10105', 'Resolved', DONE, 'Solved; the customer may still object.');
export const CLOSED = status('10106', 'Closed', DONE, 'Nothing more to do.');
const CANCELED = status('10107', 'Canceled', DONE, 'Withdrawn.');

export const STATUSES: readonly Status[] = [
  WAITING_FOR_SUPPORT,
  IN_WORK,
  WAITING_FOR_CUSTOMER,
  PENDING,
  ESCALATED,
  RESOLVED,
  CLOSED,
  CANCELED,
];

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
  /** Statuses it leaves from. */
  readonly from: readonly Status[];
  /** Resolution it sets when the caller names none; `null` clears it. */
  readonly resolutionId: string | null;
  /** Shown to the customer on the portal. */
  readonly customer: boolean;
}

const open = [WAITING_FOR_SUPPORT, IN_WORK, WAITING_FOR_CUSTOMER, PENDING, ESCALATED];
const except = (...left: readonly Status[]) => open.filter((one) => !left.includes(one));
const move = (
  id: string,
  name: string,
  to: Status,
  from: readonly Status[],
  resolutionId: string | null = null,
  customer = false,
): Transition => ({
  id,
  name,
  to,
  from,
  resolutionId,
  customer,
});

export const TRANSITIONS: readonly Transition[] = [
  move('11', 'Start progress', IN_WORK, except(IN_WORK)),
  move('21', 'Respond to customer', WAITING_FOR_CUSTOMER, except(WAITING_FOR_CUSTOMER)),
  move('31', 'Respond to support', WAITING_FOR_SUPPORT, except(WAITING_FOR_SUPPORT), null, true),
  move('41', 'Pending', PENDING, except(PENDING)),
  move('51', 'Escalate', ESCALATED, except(ESCALATED)),
  move('61', 'Resolve', RESOLVED, open, '10000'),
  move('71', 'Close', CLOSED, [...open, RESOLVED], '10000'),
  move('81', 'Cancel request', CANCELED, open, '10001', true),
  move('91', 'Reopen', WAITING_FOR_SUPPORT, [RESOLVED, CLOSED, CANCELED], null, true),
];

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}
const named = (id: string, name: string, description: string): Named => ({ id, name, description });

export const PRIORITIES: readonly (Named & { readonly statusColor: string })[] = [
  { ...named('1', 'Highest', 'This problem will block progress.'), statusColor: '#d04437' },
  { ...named('2', 'High', 'Serious problem that could block progress.'), statusColor: '#f15C75' },
  { ...named('3', 'Medium', 'Has the potential to affect progress.'), statusColor: '#f79232' },
  { ...named('4', 'Low', 'Minor problem or easily worked around.'), statusColor: '#707070' },
  { ...named('5', 'Lowest', 'Trivial problem with little or no impact on progress.'), statusColor: '#999999' },
];
export const DEFAULT_PRIORITY = '3';

export const RESOLUTIONS: readonly Named[] = [
  named('10000', 'Done', 'Work has been completed on this issue.'),
  named('10001', "Won't Do", "This issue won't be actioned."),
  named('10002', 'Duplicate', 'The problem is a duplicate of an existing issue.'),
];

/** JSM's issue types; every request type of the site creates the first one. */
export const ISSUE_TYPES: readonly Named[] = [
  named('10001', '[System] Service request', 'A request that follows ITIL-like handling.'),
  named('10002', 'Task', 'A small, distinct piece of work.'),
];
export const SERVICE_REQUEST = '10001';

export const LINK_TYPES: readonly { readonly id: string; readonly name: string; readonly inward: string; readonly outward: string }[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** Item by id of one of the lists above. The lists are fixed, so a miss is a programming error. */
export function byId<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`workbench: no configuration item with id ${id}`);
  return found;
}
