import { assignmentFor } from '../../../src/domain/intake/assignment';
import { rolesOf } from '../../../src/domain/profile/roles';
import { presetConfiguration } from './preset-configuration';

describe('assignmentFor', () => {
  it.each([
    ['gov-it-projects', { routing: 'technical-fault' }, 'technical-manager', '开发团队'],
    ['gov-it-projects', { routing: 'feature-request' }, 'product-manager', '开发团队'],
    ['gov-it-projects', { routing: 'service-complaint' }, 'project-manager', '客服团队'],
    ['gov-it-projects', { routing: 'contract-issue' }, 'business-manager', '法务部门'],
    ['gov-it-projects', { routing: 'training-need' }, 'training-specialist', '技术团队'],
    ['gov-it-projects', { type: 'praise' }, null, null],
    ['cross-department-improvement', { 'cause-domain': 'product' }, 'product-manager', null],
    ['cross-department-improvement', { 'cause-domain': 'service', urgency: 'low' }, 'customer-service-supervisor', null],
    ['cross-department-improvement', { urgency: 'low' }, 'responsible-department', null],
    ['service-quality-guide', { type: 'inquiry' }, 'technical-support', null],
    ['service-quality-guide', { type: 'help-request' }, 'technical-support', null],
    ['service-quality-guide', { type: 'suggestion' }, 'product-department', null],
    ['service-quality-guide', { type: 'complaint' }, 'customer-service-supervisor', null],
    ['feedback-monitoring', { urgency: 'level-1', stage: 'collect' }, 'department-supervisor-or-manager-with-special-team', '专项处理小组'],
    ['feedback-monitoring', { urgency: 'level-2', stage: 'first-handling' }, 'customer-service', null],
    ['complaint-handling', { nature: 'major' }, 'senior-management', null],
    ['complaint-handling', { stage: 'intake' }, 'intake-person', null],
    ['complaint-handling', { 'handling-mode': 'special', stage: 'x' }, 'complaint-centre-or-customer-relations-team', null],
  ])('%s %j → %s (S0-51…S0-55, S1-20, S2-25…S2-27, S3-29, S4-30)', (id, axes, role, support) => {
    const assignment = assignmentFor(presetConfiguration(id), axes as Record<string, string>);
    expect(assignment?.role ?? null).toBe(role);
    expect(assignment?.support?.zh ?? null).toBe(support);
  });

  it('names only roles an admin can map', () => {
    for (const id of [
      'gov-it-projects',
      'cross-department-improvement',
      'service-quality-guide',
      'feedback-monitoring',
      'complaint-handling',
    ]) {
      const configuration = presetConfiguration(id);
      const roles = rolesOf(configuration.profile).map((role) => role.id);
      for (const { when } of configuration.profile.assignment) {
        const axes = Object.fromEntries(
          Object.entries(when).map(([axis, wanted]) => [axis, String(Array.isArray(wanted) ? wanted[0] : wanted)]),
        );
        expect(roles).toContain(assignmentFor(configuration, axes)?.role);
      }
    }
  });
});
