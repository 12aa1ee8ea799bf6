import { bytesOf, largestPart, MOST_BYTES, MOST_SENT, sizeOf } from '../../../../src/domain/profile/draft/size';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';

const content = { profile: presets[0]!, settings: proposeSettings(presets[0]!) };

it.each(['', 'plain', 'é', '这', '😀', 'a这b😀c'])('"%s" has as many bytes as it takes in UTF-8', (text) => {
  expect(bytesOf(text)).toBe(Buffer.byteLength(text));
});

it('every preset with its proposals leaves most of the room free', () => {
  for (const profile of presets) expect(sizeOf({ profile, settings: proposeSettings(profile) })).toBeLessThan(MOST_BYTES / 4);
  expect(MOST_BYTES).toBeLessThan(MOST_SENT);
});

it('names what is to be shortened', () => {
  const words = Array.from({ length: 200 }, () => '长'.repeat(60));
  const { settings } = content;
  expect(largestPart({ ...content, settings: { ...settings, keywordAlarm: { words, raiseBy: 1 } } })).toBe('settings.keywordAlarm');
  expect(largestPart(content)).toBe('profile.procedures');
});
