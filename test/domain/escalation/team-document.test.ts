import { teamDocument, teamSummary } from '../../../src/domain/escalation/team-document';

const supervisor = {
  label: { en: 'Customer-service supervisor', zh: '客服主管' },
  people: [{ accountId: 'a-1', name: 'Lead', note: null }],
};
const technology = {
  label: { en: 'Technology', zh: '技术部' },
  people: [{ accountId: 'a-2', name: 'Deputy', note: { en: 'Deputy stands in for Tech.', zh: '技术外出，由代理人代理。' } }],
};
const product = { label: { en: 'Product', zh: '产品部' }, people: [] };

test('members by role, who stands in for whom, and a role nobody stands behind (S0-78, S2-29, S3-29)', () => {
  expect(teamSummary('FB-2026-0007', 'zh')).toBe('应急处理小组 FB-2026-0007');
  expect(teamDocument('FB-9', 'FB-2026-0007', [supervisor, technology, product], ['立即处理'], 'zh')).toEqual([
    { kind: 'paragraph', parts: [{ text: '为反馈 FB-2026-0007（FB-9）成立。' }] },
    { kind: 'paragraph', parts: [{ text: '成员', strong: true }] },
    {
      kind: 'list',
      items: [
        [{ text: '客服主管：' }, { mention: 'a-1', name: 'Lead' }, { text: ' ' }],
        [{ text: '技术部：' }, { mention: 'a-2', name: 'Deputy' }, { text: '（技术外出，由代理人代理。）' }],
        [{ text: '产品部：尚未指定' }],
      ],
    },
    { kind: 'paragraph', parts: [{ text: '应急清单', strong: true }] },
    { kind: 'tasks', items: ['立即处理'] },
  ]);
});

test('without a checklist there is none', () => {
  const kinds = teamDocument('FB-9', 'N', [supervisor], [], 'en').map(({ kind }) => kind);
  expect(kinds).toEqual(['paragraph', 'paragraph', 'list']);
});
