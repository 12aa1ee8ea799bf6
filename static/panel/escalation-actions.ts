import type { panelWords } from './panel-words';

const NAMES = {
  comment: 'actComment',
  notify: 'actNotify',
  reassign: 'actReassign',
  'raise-priority': 'actRaisePriority',
  'add-watcher': 'actAddWatcher',
  'set-level': 'actSetLevel',
  'demand-progress': 'actDemandProgress',
  'offer-reconsideration': 'actOfferReconsideration',
  'form-team': 'actFormTeam',
  label: 'actLabel',
} as const satisfies Record<string, keyof typeof panelWords.en>;

const isKnown = (kind: string): kind is keyof typeof NAMES => Object.hasOwn(NAMES, kind);

/** The words for what an escalation does; `null` for an action this screen does not know, which is shown as it came. */
export const actionName = (kind: string): (typeof NAMES)[keyof typeof NAMES] | null => (isKnown(kind) ? NAMES[kind] : null);
