import { templateFaults } from '../../../src/domain/intake/template-variables';
import { presets } from '../../../src/domain/profile/presets';

test('templates of the presets name only what is filled (S0-44)', () => {
  for (const { acknowledgement } of presets) {
    const template = acknowledgement?.template ?? { en: '', zh: '' };
    expect([...templateFaults(template.en), ...templateFaults(template.zh)]).toEqual([]);
  }
});

test.each([
  ['Dear {custmerName}, hello', 'Line 1, character 6: there is no variable {custmerName}. Did you mean {customerName}?'],
  ['Hello\nyour number is {feedback}', 'Line 2, character 16: there is no variable {feedback}.'],
  ['Dear { customerName }', 'Line 1, character 6: there is no variable { customerName }. Did you mean {customerName}?'],
  ['Dear {CustomerName}', 'Line 1, character 6: there is no variable {CustomerName}. Did you mean {customerName}?'],
  ['Dear {weather}', 'Line 1, character 6: there is no variable {weather}.'],
  ['Dear {}', 'Line 1, character 6: there is no variable {}.'],
  ['Dear {customerName', "Line 1, character 6: the brace '{' stands alone."],
  ['Dear customerName}', "Line 1, character 18: the brace '}' stands alone."],
])('%j', (template, expected) => {
  expect(templateFaults(template).map(({ message }) => message.en)).toEqual([expected]);
});

test('full-width braces of a Chinese keyboard are told, with what was meant', () => {
  const text = '尊敬的｛customerName｝：';
  expect(templateFaults(text)).toEqual([
    {
      at: 3,
      length: 14,
      message: expect.objectContaining({ zh: '第 1 行第 4 个字符：没有变量 ｛customerName｝，是否应为 {customerName}？' }) as unknown,
    },
  ]);
});

test('each fault is found at the very place it begins; characters outside the plane count as one for people', () => {
  const text = '👋 {x} and {y}';
  const faults = templateFaults(text);
  expect(faults.map(({ at, length }) => text.slice(at, at + length))).toEqual(['{x}', '{y}']);
  expect(faults[0]?.message.en).toContain('character 3');
});
