import Ajv2020 from 'ajv/dist/2020';
import { profileFileJsonSchema } from '../../../../src/domain/profile/exchange/file-schema';
import { toFile } from '../../../../src/domain/profile/exchange/write-file';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { textOf } from '../../../support/repository';

const published: object = JSON.parse(textOf('docs/profile.schema.json')) as object;

test('the published JSON Schema is that of the code: `npm run profile -- schema` writes it anew', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(profileFileJsonSchema())));
});

test('another validator than ours takes every preset by it, and refuses an unknown key and a missing section', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);
  for (const profile of presets) {
    const file = toFile({ profile, settings: proposeSettings(profile) }, new Map());
    expect([profile.id, validate(file), validate.errors]).toEqual([profile.id, true, null]);
    expect(validate({ ...file, extra: 1 })).toBe(false);
    const { limits: _limits, ...rest } = file.profile;
    expect(validate({ ...file, profile: rest })).toBe(false);
  }
});
