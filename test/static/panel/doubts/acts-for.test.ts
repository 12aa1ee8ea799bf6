import { actsFor } from '../../../../static/panel/doubts/acts-for';

const doubts = {
  repeat: null,
  suggested: [],
  claimed: null,
  invalid: null,
  mayBeInvalid: false,
  abnormal: { state: 'pending', example: { en: 'x', zh: 'x' }, note: null, markedBy: 'acc-agent-1', at: '', reviewNote: null },
  abnormalExamples: [],
} as const;

test('whoever marked it is offered no review; a colleague is (S3-28)', () => {
  expect(actsFor({ state: 'received', doubts }, 'acc-agent-1')).toEqual([]);
  expect(actsFor({ state: 'received', doubts }, 'acc-agent-2')).toEqual(['reviewGenuine', 'reviewAbnormal']);
});
