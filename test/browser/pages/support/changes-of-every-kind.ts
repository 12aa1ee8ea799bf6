import { choiceName } from '../../../../src/domain/profile/diff/choice-name';
import { knownWords } from '../../../../src/domain/profile/diff/known-words';
import { formWords } from '../../../../static/settings/form/form-words';
import { ruleWords } from '../../../../static/settings/rules/rule-words';
import { settingsWords } from '../../../../static/settings/settings-words';
import { textOf } from '../../../../static/shared/i18n/language';
import { type AdminAtSettings, fieldName } from './admin-at-settings';

export interface ChangeOfKind {
  /** As issue 5 names it. */
  readonly kind: string;
  readonly make: (admin: AdminAtSettings) => Promise<void>;
  /** How the path begins at which the draft then differs from what is published. */
  readonly at: readonly string[];
}

const UNIT = 'Counted in';

/** One change of every kind of thing an admin shapes (issue 5, item 1), in the order of the sections. */
export const CHANGES: readonly ChangeOfKind[] = [
  {
    kind: 'numbering pattern',
    at: ['profile.numbering'],
    make: async (admin) => {
      await admin.go('intake');
      const part = await admin.part('numbering');
      await admin.write(fieldName('pattern'), 'RT-{YYYY}{MM}-{SEQ:5}', part);
    },
  },
  {
    kind: 'channels',
    at: ['profile.channels'],
    make: async (admin) => {
      const part = await admin.part('channels');
      await admin.addNamed('channels', ['Field visit', '实地走访'], part);
    },
  },
  {
    kind: 'form fields',
    at: ['profile.form'],
    make: async (admin) => {
      const part = await admin.part('form');
      const field = await admin.addNamed('form', ['Room', '房间'], part);
      await admin.add('required', field);
    },
  },
  {
    kind: 'acknowledgement template',
    at: ['profile.acknowledgement'],
    make: async (admin) => {
      const part = await admin.part('acknowledgement');
      await admin.add('template', part);
      const template = part.getByRole('group', { name: fieldName('template'), exact: true });
      await admin.write('English', 'We have it under {feedbackNumber}, dear {customerName}.', template);
      await admin.write('Chinese', '{customerName}，您好：已收到，编号 {feedbackNumber}。', template);
    },
  },
  {
    kind: 'keyword rules',
    at: ['settings.keywordAlarm'],
    make: async (admin) => {
      await admin.write(admin.say(settingsWords, 'alarmWords'), 'smoke, 冒烟', admin.frame.locator('.section'));
    },
  },
  {
    kind: 'classification rules',
    at: ['settings.classificationRules'],
    make: async (admin) => {
      await admin.go('rules');
      await admin.press(admin.say(ruleWords, 'add'));
      const rule = admin.frame.locator('.rule-editor');
      await admin.write(admin.say(ruleWords, 'name'), 'Smoke in the lift', rule);
      await admin.write(admin.say(ruleWords, 'words'), 'smoke*, 冒烟', rule);
    },
  },
  {
    kind: 'axes, their values and sub-values',
    at: ['profile.axes'],
    make: async (admin) => {
      await admin.go('urgency');
      const part = await admin.part('axes');
      const value = await admin.firstEntry(part);
      await admin.write('English', 'Named anew', value);
      await admin.add('sub', value);
      await admin.addNamed('sub', ['In the lift', '电梯内'], value);
    },
  },
  {
    kind: 'urgency matrix',
    at: ['settings.urgencyMatrix', 'settings.defaultUrgency'],
    make: async (admin) => {
      const cell = admin.frame.locator('.matrix select').first();
      // A process without impact and nature has no matrix; what decides then is what stands there for "nothing decides".
      const list = (await cell.count()) > 0 ? cell : admin.frame.getByLabel(admin.say(settingsWords, 'defaultUrgency'));
      await admin.hands.choose(list, await otherEntry(list));
    },
  },
  {
    kind: 'limits with their clock',
    at: ['profile.limits'],
    make: async (admin) => {
      await admin.go('limits');
      const limit = await admin.firstEntry(await admin.part('limits'));
      await admin.choose(UNIT, admin.say(formWords, 'workingMinutes'), limit);
      await admin.write(admin.say(formWords, 'amount'), '77', limit);
    },
  },
  {
    kind: 'calendar',
    at: ['settings.calendar'],
    make: async (admin) => {
      await admin.go('calendar');
      await admin.write('Monday', '08:15–12:00, 13:00–17:45', admin.frame.locator('.section'));
    },
  },
  {
    kind: 'role mapping',
    at: ['settings.roles'],
    make: async (admin) => {
      await admin.go('people');
      await pick(admin, admin.frame.locator('.pairs').first().getByRole('combobox').first(), 'Agent One');
    },
  },
  {
    kind: 'assignment table',
    at: ['profile.assignment'],
    make: async (admin) => {
      const row = await admin.firstEntry(await admin.part('assignment'));
      const owner = row.locator('[data-path$=".owner"]').getByRole('combobox').first();
      // The last entry names a new role.
      await admin.hands.choose(owner, await otherEntry(owner, admin.say(formWords, 'newRole')));
    },
  },
  {
    kind: 'absence with a deputy',
    at: ['settings.absences'],
    make: async (admin) => {
      const absence = await admin.addEntry('absences', await admin.part('absences'));
      await pick(admin, absence.getByRole('combobox').first(), 'Agent One');
      await admin.add('deputy', absence);
      await pick(admin, absence.getByRole('combobox').last(), 'Agent Two');
    },
  },
  {
    kind: 'cadence',
    at: ['profile.tracking'],
    make: async (admin) => {
      await admin.go('handling');
      const part = await admin.part('tracking');
      await admin.add('cadence', part);
      const entry = await admin.addEntry('cadence', part);
      await admin.add('every', entry);
      await admin.write(admin.say(formWords, 'amount'), '95', entry);
    },
  },
  {
    kind: 'escalation rules',
    at: ['settings.graceMinutes'],
    make: async (admin) => {
      await admin.go('escalation');
      await admin.write(admin.say(settingsWords, 'grace'), '21', admin.frame.locator('.section'));
    },
  },
  {
    kind: 'an escalation rule of one’s own',
    at: ['settings.escalationRules'],
    make: async (admin) => {
      const rule = await admin.addNamed('escalationRules', ['Nobody answers', '无人应答'], await admin.part('escalationRules'));
      const action = await admin.addEntry('actions', rule);
      await admin.hands.choose(action.getByRole('combobox').first(), textOf(choiceName('raise-urgency'), 'en'));
    },
  },
  {
    kind: 'emergency',
    at: ['profile.emergency'],
    make: async (admin) => {
      const part = await admin.part('emergency');
      await admin.addNamed('definitions', ['Lift is on fire', '电梯起火'], part);
    },
  },
  {
    kind: 'closing conditions',
    at: ['profile.closing'],
    make: async (admin) => {
      await admin.go('closing');
      const part = await admin.part('closing');
      await admin.addNamed('conditions', ['The lift runs again', '电梯恢复运行'], part);
    },
  },
  {
    kind: 'follow-up',
    at: ['profile.followUp'],
    make: async (admin) => {
      const part = await admin.part('followUp');
      const entry = await admin.addEntry('followUp', part);
      await admin.add('due', entry);
      await admin.choose(UNIT, admin.say(formWords, 'workingDays'), entry);
      await admin.write(admin.say(formWords, 'amount'), '4', entry);
    },
  },
  {
    kind: 'surveys',
    at: ['profile.surveys'],
    make: async (admin) => {
      const part = await admin.part('surveys');
      await admin.add('methods', part);
      await admin.addNamed('methods', ['By post', '邮寄'], part);
    },
  },
  {
    kind: 'targets',
    at: ['profile.metrics'],
    make: async (admin) => {
      await admin.go('quality');
      const metric = await admin.firstEntry(await admin.part('metrics'));
      await admin.add('target', metric);
      await admin.add('min', metric);
      await admin.write(fieldName('min'), '87.5', metric);
    },
  },
  {
    kind: 'report schedule',
    at: ['profile.reports'],
    make: async (admin) => {
      const report = await admin.firstEntry(await admin.part('reports'));
      await admin.add('every', report);
      const yearly = textOf(knownWords('every', 'year') ?? { en: '', zh: '' }, 'en');
      await admin.hands.mark(report.getByRole('checkbox', { name: yearly, exact: true }));
    },
  },
  {
    kind: 'retention',
    at: ['profile.retention'],
    make: async (admin) => {
      await admin.go('records');
      await admin.write(fieldName('minYears'), '6', await admin.part('retention'));
    },
  },
];

/** An entry of a list that is not the chosen one. */
async function otherEntry(list: ReturnType<AdminAtSettings['button']>, but?: string): Promise<string> {
  const { chosen, entries } = await list.evaluate((element: HTMLSelectElement) => ({
    chosen: element.selectedOptions[0]?.text,
    entries: [...element.options].filter(({ value }) => value !== '').map(({ text }) => text),
  }));
  const other = entries.findLast((entry) => entry !== chosen && entry !== but);
  if (other === undefined) throw new Error('the list offers nothing else');
  return other;
}

/** Finds somebody by typing and takes the first who fits. */
async function pick(admin: AdminAtSettings, field: ReturnType<AdminAtSettings['button']>, name: string): Promise<void> {
  await admin.hands.write(field, name);
  await admin.frame
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await field.page().keyboard.press('Enter');
}
