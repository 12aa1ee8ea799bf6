import type { ProjectSettings } from '../../../../src/domain/profile/configuration';
import { bringUp } from '../../../../src/domain/profile/draft/bring-up';
import { findFaults } from '../../../../src/domain/profile/draft/find-faults';
import { MOST_BYTES } from '../../../../src/domain/profile/draft/size';
import { configured } from '../../../builders/profile-case';

const base = configured('complaint-handling');
const content = (settings: Partial<ProjectSettings>) => ({ profile: base.profile, settings: { ...base.settings, ...settings } });

describe('a draft that was overtaken by a version', () => {
  it('takes over what only the version changed and keeps what only the draft changed', () => {
    const published = { ...configured('complaint-handling', { escalateOverdue: false }), version: 2 };
    const { content: brought, clashes } = bringUp(base, content({ graceMinutes: 5 }), published);
    expect(brought).toEqual(content({ graceMinutes: 5, escalateOverdue: false }));
    expect(clashes).toEqual([]);
  });

  it('names the places both changed, and leaves its own values there', () => {
    const published = { ...configured('complaint-handling', { graceMinutes: 30, escalateOverdue: false }), version: 2 };
    const { content: brought, clashes } = bringUp(base, content({ graceMinutes: 5 }), published);
    expect(clashes).toEqual(['settings.graceMinutes']);
    expect(brought.settings).toMatchObject({ graceMinutes: 5, escalateOverdue: false });
  });

  it('has nothing left when the version is what it wanted', () => {
    const published = { ...configured('complaint-handling', { graceMinutes: 5 }), version: 2 };
    expect(bringUp(base, content({ graceMinutes: 5 }), published)).toEqual({ content: content({ graceMinutes: 5 }), clashes: [] });
  });

  it('counts as changed everywhere when the version it began from is not there any more', () => {
    expect(bringUp(null, content({ graceMinutes: 5 }), base).clashes).toEqual(['profile', 'settings']);
  });
});

test('a preset with its proposals has no faults; Chinese counts three bytes a character', () => {
  expect(findFaults(content({}), null)).toEqual([]);
  const room = MOST_BYTES - JSON.stringify(content({})).length;
  const note = (characters: number) => ({
    ...base,
    profile: { ...base.profile, silent: Array.from({ length: Math.ceil(characters / 1000) }, () => '长'.repeat(1000)) },
  });
  expect(findFaults(note(room / 3 + 20_000), null)).toMatchObject([{ path: 'profile.silent' }]);
});
