import { presets } from '../../../src/domain/profile/presets';
import { roleIdOf, rolesOf } from '../../../src/domain/profile/roles';
import { preset } from '../intake/preset-configuration';

it.each([
  ['gov-it-projects', { en: 'Technical manager', zh: '技术经理' }, 'technical-manager'],
  ['service-quality-guide', { en: 'Customer-service supervisor (lead)', zh: '客服主管(牵头)' }, 'customer-service-supervisor'],
  ['service-quality-guide', { en: 'Product or operations', zh: '产品部/运营部' }, 'product-department'],
  ['service-quality-guide', { en: 'Technology', zh: '技术部' }, 'technology'],
  ['cross-department-improvement', { en: 'Responsible department alone', zh: '责任部门' }, 'responsible-department'],
  ['complaint-handling', { en: '***', zh: '某人' }, 'responsible-person'],
])('%s: %j is %s', (id, label, role) => {
  expect(roleIdOf(preset(id), label)).toBe(role);
});

it.each(presets.map((profile) => [profile.id, profile] as const))(
  '%s lists its roles first, each once, those of escalation included (S0-86)',
  (_, profile) => {
    const roles = rolesOf(profile);
    const ids = roles.map((role) => role.id);
    expect(ids.slice(0, profile.roles.length)).toEqual(profile.roles.map((role) => role.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['department-manager', 'senior-management']));
    for (const role of roles) expect(role.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  },
);

it('reaches the team of an emergency (S2-29)', () => {
  expect(rolesOf(preset('service-quality-guide')).map((role) => role.id)).toContain('technology');
});
