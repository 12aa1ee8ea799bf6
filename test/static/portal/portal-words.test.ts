import { portalWords } from '../../../static/portal/portal-words';
import { resultWords } from '../../../static/portal/result/result-words';

test.each(Object.entries({ ...portalWords.zh, ...resultWords.zh }))(
  'Chinese has no space around a date or after a full stop: %s',
  (_key, text) => {
    expect(text).not.toMatch(/[\u4e00-\u9fff，。] \{(when|met|until)\}|\{(when|met|until)\} [\u4e00-\u9fff]|。 /);
  },
);
