import { actsFor } from '../../../../static/panel/doubts/acts-for';

const doubts = {
  repeat: null,
  suggested: [],
  claimed: null,
  invalid: null,
  mayBeInvalid: false,
  abnormal: null,
  abnormalExamples: [],
} as const;

const pending = (mayReview: boolean) => ({
  ...doubts,
  abnormal: {
    state: 'pending',
    example: { en: 'x', zh: 'x' },
    note: null,
    markedBy: 'acc-agent-1',
    at: '',
    reviewNote: null,
    mayReview,
    reviewers: { en: 'Supervisor', zh: '主管' },
  } as const,
});

test('a review is offered to who may decide it, and to nobody else (S3-28)', () => {
  expect(actsFor({ state: 'received', doubts: pending(false) })).toEqual([]);
  expect(actsFor({ state: 'received', doubts: pending(true) })).toEqual(['reviewGenuine', 'reviewAbnormal']);
});
