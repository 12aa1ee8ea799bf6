import { goneValues } from '../../../src/domain/replay/gone-values';
import { configured } from '../../builders/profile-case';

const without = (ids: readonly string[]) =>
  configured('gov-it-projects', {}, (profile) => ({
    ...profile,
    axes: { ...profile.axes, urgency: profile.axes.urgency.filter(({ id }) => !ids.includes(id)) },
  })).profile;

test('what earlier versions had and the present one has no longer keeps its newest name', () => {
  const [oldest, earlier] = [without([]), without(['high'])];
  const renamed = {
    ...earlier,
    axes: {
      ...earlier.axes,
      urgency: earlier.axes.urgency.map((value) => (value.id === 'medium' ? { ...value, label: { en: 'Normal', zh: '普通' } } : value)),
    },
  };
  expect(goneValues(without(['medium', 'high']), [renamed, oldest])).toEqual([
    { axis: 'urgency', axisName: { en: 'Urgency', zh: '紧急程度' }, id: 'medium', label: { en: 'Normal', zh: '普通' } },
    expect.objectContaining({ axis: 'urgency', id: 'high', label: expect.objectContaining({ en: 'High' }) }),
  ]);
  expect(goneValues(oldest, [renamed])).toEqual([]);
});
