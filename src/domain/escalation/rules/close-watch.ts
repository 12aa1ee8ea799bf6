import type { Profile } from '../../profile/schema';
import type { EscalationRule } from '../escalation-rule';

/**
 * Monitoring concentrates on what comes first (S3-27): whoever monitors is told of it and made a watcher, so that Jira tells them of
 * every change, and a label lets queues and boards pick it out. Level 0: nothing has gone wrong.
 */
export function closeWatchRule(profile: Profile): readonly EscalationRule[] {
  const asked = (profile.tracking.items ?? []).some(({ en, zh }) => /priority/i.test(en) || zh.includes('优先'));
  const [first] = [...profile.axes.urgency].sort((a, b) => a.rank - b.rank);
  if (!asked || first === undefined) return [];
  const role = profile.roles.some(({ id }) => id === 'feedback-monitor') ? 'feedback-monitor' : 'department-manager';
  return [
    {
      id: 'close-watch',
      label: { en: 'High priority: watched closely', zh: '高优先级反馈，重点监控' },
      level: 0,
      trigger: { kind: 'axis', any: [{ urgency: first.id }] },
      response: 'as-written',
      actions: [
        { kind: 'notify', roles: [role] },
        { kind: 'add-watcher', role },
        { kind: 'label', label: 'watched-closely' },
      ],
      src: profile.tracking.src ?? [],
    },
  ];
}
