import { classify } from '../../../src/domain/intake/classify';
import { intakeOf, preset, presetConfiguration } from './preset-configuration';

/** What the words of a sentence say about an axis, under a profile as it ships. */
const spoken = (profile: string, axis: string, summary: string) =>
  classify(presetConfiguration(profile), intakeOf({ summary })).why.find((reason) => reason.axis === axis);

type Row = readonly [value: string, chinese: readonly string[], english: readonly string[]];
const TABLES: Readonly<Record<string, readonly [profile: string, axis: string, rows: readonly Row[]]>> = {
  'category standard (S1-14, S1-36…S1-41)': [
    'cross-department-improvement',
    'category',
    [
      [
        'product-function',
        ['查询按钮点了没有反应，功能异常', '菜单层级太深，操作不便'],
        ['The search function does not work', 'The interface is awkward to use'],
      ],
      [
        'product-quality',
        ['收到的机器外壳有裂痕，包装也破了', '用了两天就坏了，质量太差'],
        ['The parcel arrived damaged', 'The hardware broke after one day'],
      ],
      ['service-experience', ['门店员工态度恶劣', '客服响应太慢，流程繁琐'], ['The staff were rude', 'Slow response from your hotline']],
      ['account-order', ['支付失败，订单一直显示待付款', '账户被锁定，无法登录'], ['Payment failed twice', 'You sent me the wrong order']],
      [
        'suggestion',
        ['希望增加会员积分兑换活动', '建议与银行合作推出联名卡'],
        ['I suggest a loyalty programme', 'It would be nice to have a new feature for gifts'],
      ],
      ['other', ['店员热情周到，提出表扬', '上次咨询的问题一直没有答复'], ['Many thanks to the shop team']],
    ],
  ],
  'problem classes (S2-18…S2-21)': [
    'service-quality-guide',
    'type',
    [
      ['inquiry', ['请问发票怎么开', '这项政策怎么解释'], ['How do I use the export function?']],
      ['suggestion', ['建议增加夜间客服'], ['Please add a dark mode']],
      ['complaint', ['服务态度差，流程也太慢'], ['The quality of the product is poor and I want to complain']],
      ['help-request', ['求助：软件打不开，不会操作'], ['Please help, I am stuck and cannot submit the form']],
    ],
  ],
  'uniform categories (S3-36)': [
    'feedback-monitoring',
    'category',
    [
      ['product', ['产品质量有问题，刚买就坏了'], ['The product broke after a week']],
      ['service', ['工作人员态度不好'], ['The staff were unfriendly']],
      ['process', ['办理流程太复杂，要跑三个窗口'], ['The application process has too many steps']],
      ['environment', ['大厅太吵，卫生间很脏'], ['The waiting hall is dirty and noisy']],
    ],
  ],
  'content classes (S4-94)': [
    'complaint-handling',
    'content-class',
    [
      [
        'product-or-service',
        ['收到的冰箱门有裂痕，质量太差'],
        ['Your agent was rude to my mother', 'My order has not arrived for two weeks'],
      ],
      ['process', ['退货流程太复杂'], ['The return process is too complicated']],
      ['policy', ['退款政策不透明'], ['Your new refund policy is unfair']],
      ['other', ['合同纠纷'], ['There is a contract dispute between us']],
    ],
  ],
};

describe.each(Object.entries(TABLES))('%s', (_, [profile, axis, rows]) => {
  const sentences = rows.flatMap(([value, chinese, english]) => [...chinese, ...english].map((text) => [text, value] as const));
  it.each(sentences)('%s: %s', (text, value) => {
    expect([text, spoken(profile, axis, text)?.value]).toEqual([text, value]);
  });

  it('leaves no value of the profile out', () => {
    const values = (preset(profile).axes[axis] ?? []).map(({ id }) => id);
    expect(rows.map(([value]) => value).sort()).toEqual([...values].sort());
  });
});

describe('what the category standard itself gives as examples (S1-36…S1-41)', () => {
  const examples = (preset('cross-department-improvement').axes['category'] ?? []).flatMap(({ id, sub = [] }) =>
    sub.flatMap(({ label }) => [label.zh, label.en].map((text) => [text, id] as const)),
  );
  it('has three for each of the six', () => expect(examples).toHaveLength(36));
  it.each(examples)('%s is %s', (text, value) => {
    expect([text, spoken('cross-department-improvement', 'category', text)?.value]).toEqual([text, value]);
  });
});

describe('what no text can say, a person sets (S4-43…S4-48)', () => {
  const rows = (['handling-mode', 'result'] as const).flatMap((axis) =>
    (preset('complaint-handling').axes[axis] ?? []).map(({ id, label }) => [axis, id, label] as const),
  );
  it('are three modes of handling and three results', () => {
    expect(rows.map(([axis, id]) => `${axis} ${id}`)).toEqual([
      'handling-mode general',
      'handling-mode special',
      'handling-mode major',
      'result unresolved',
      'result resolved',
      'result informed',
    ]);
  });
  it.each(rows)('%s %s, by its id or its name in either language', (axis, id, label) => {
    const configuration = presetConfiguration('complaint-handling');
    const silent = classify(configuration, intakeOf({ summary: `${label.zh} ${label.en}` }));
    expect(silent.axes[axis]).toBeUndefined();
    for (const given of [id, label.zh, label.en]) {
      const { why } = classify(configuration, intakeOf({ summary: '质量差', axes: { [axis]: given } }));
      expect(why.find((reason) => reason.axis === axis)).toEqual({ axis, value: id, rule: 'agent', matched: given });
    }
  });
});
