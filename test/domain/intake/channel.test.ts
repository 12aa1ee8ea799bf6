import { answerChannels, channelOf } from '../../../src/domain/intake/channel';
import { presets } from '../../../src/domain/profile/presets';
import { presetConfiguration } from './preset-configuration';

/** The channels each source names, by the Chinese words of its row. */
const NAMED: readonly (readonly [row: string, profile: string, names: Readonly<Record<string, string>>])[] = [
  [
    'S1-02',
    'cross-department-improvement',
    { 客服: 'customer-service', 在线表单: 'online-form', 邮件: 'email', APP内反馈模块: 'in-app', 门店意见箱: 'suggestion-box' },
  ],
  [
    'S2-16',
    'service-quality-guide',
    { 电话: 'phone', 在线客服: 'online-chat', 邮件: 'email', 工单系统: 'ticket', 社交媒体: 'social-media', 意见箱: 'suggestion-box' },
  ],
  ['S3-15', 'feedback-monitoring', { 意见箱: 'suggestion-box' }],
  ['S4-24', 'complaint-handling', { 电话: 'phone', 邮件: 'email', 在线客服: 'online-service', 社交媒体: 'social-media', 现场: 'on-site' }],
  ['S4-20', 'complaint-handling', { 电话: 'phone' }],
  ['S4-21', 'complaint-handling', { 邮件: 'email' }],
  ['S4-22', 'complaint-handling', { 现场: 'on-site' }],
  ['S4-23', 'complaint-handling', { 企业官网: 'website', 社交媒体: 'social-media', 第三方平台: 'third-party-platform' }],
];

describe('answerChannels', () => {
  it.each(presets.map(({ id }) => id))('%s: an answer goes by telephone first, then by the channels of the process, each once', (id) => {
    const { profile } = presetConfiguration(id);
    const ways = answerChannels(profile);
    expect(ways[0]).toMatchObject({ id: 'phone', label: { zh: '电话' } });
    expect(ways.slice(1).map((way) => way.id)).toEqual(profile.channels.map((channel) => channel.id).filter((known) => known !== 'phone'));
  });

  it('calls the telephone what the process calls it', () => {
    const { profile } = presetConfiguration('gov-it-projects');
    const channels = profile.channels.map((one) => (one.id === 'phone' ? { ...one, label: { en: 'Hotline', zh: '热线' } } : one));
    expect(answerChannels({ ...profile, channels })[0]).toEqual({ id: 'phone', label: { en: 'Hotline', zh: '热线' } });
  });
});

describe('channelOf', () => {
  it.each(NAMED)('%s: %s takes the channels its source names, by id and in both languages', (row, id, names) => {
    const { profile } = presetConfiguration(id);
    for (const [name, channel] of Object.entries(names)) {
      expect(channelOf(profile, name)).toBe(channel);
      const known = profile.channels.find((candidate) => candidate.id === channel);
      expect(channelOf(profile, known?.id)).toBe(channel);
      expect(channelOf(profile, known?.label.en.toUpperCase())).toBe(channel);
      expect(known?.src).toContain(row);
    }
  });

  it('a suggestion box is opened weekly by a named person (S3-17)', () => {
    const box = presetConfiguration('feedback-monitoring').profile.channels.find(({ id }) => id === 'suggestion-box');
    expect(box).toMatchObject({ collectEvery: { minutes: 7 * 24 * 60 }, collectedBy: 'named person' });
  });

  it('what nobody named is no channel', () => {
    for (const name of ['carrier pigeon', '', '  ', null, undefined, 'toString', 'constructor', '__proto__']) {
      expect(channelOf(presetConfiguration('complaint-handling').profile, name)).toBeNull();
    }
  });
});
