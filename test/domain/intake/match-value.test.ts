import { valueInTitle, valueNamed } from '../../../src/domain/intake/match-value';
import { preset } from './preset-configuration';

const types = preset('gov-it-projects').axes.type;

describe('valueNamed', () => {
  it.each([
    ['complaint', 'complaint'],
    ['Complaint', 'complaint'],
    ['投诉', 'complaint'],
    [' 故障 ', 'fault-report'],
    ['故障报告', 'fault-report'],
    ['ＦＡＵＬＴ report', 'fault-report'],
    ['complaints department', null],
    ['', null],
  ])('%j → %j (S0-12, S0-36)', (text, value) => {
    expect(valueNamed(types, text)).toBe(value);
  });

  it('takes yes for a flag axis of one value (S1-11)', () => {
    const flag = preset('cross-department-improvement').axes['urgent-flag'] ?? [];
    expect(valueNamed(flag, '是')).toBe('urgent');
    expect(valueNamed(flag, 'true')).toBe('urgent');
    expect(valueNamed(flag, 'no')).toBeNull();
    expect(valueNamed(types, 'yes')).toBeNull();
  });
});

describe('valueInTitle', () => {
  it.each([
    ['Submit a complaint', 'complaint'],
    ['Complaints', 'complaint'],
    ['我要投诉', 'complaint'],
    ['Fault report 故障报告', 'fault-report'],
    ['Complaint or suggestion', null],
    ['投诉/建议', null],
    ['Emailed request', null],
    ['Praise', 'praise'],
  ])('%j → %j', (title, value) => {
    expect(valueInTitle(types, title)).toBe(value);
  });

  it.each(['gov-it-projects', 'cross-department-improvement', 'service-quality-guide', 'feedback-monitoring', 'complaint-handling'])(
    'finds every type of %s in a title of both labels',
    (id) => {
      for (const type of preset(id).axes.type)
        expect(valueInTitle(preset(id).axes.type, `${type.label.en} ${type.label.zh}`)).toBe(type.id);
    },
  );
});
