import { formWords } from '../../../../static/portal/form-words';
import { resultWords } from '../../../../static/portal/result/result-words';
import { requestTypeId } from '../../../integration/story';
import { idle, invoke } from '../../../support/workbench';
import type { Keyboard } from './keyboard';
import { portalCase, type Reader } from './storyteller';

const STAR_WORDS = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;

/** A customer at the portal with one request, without a mouse. */
export class CustomerAtPortal {
  private constructor(
    readonly reader: Reader,
    readonly issueKey: string,
    readonly keyboard: Keyboard,
  ) {}

  /** Fills the form of a kind of request and sends it. `filled`: what is done before it is sent. */
  static async raise(
    reader: Reader,
    project: string,
    kind: string,
    said: { readonly summary: string; readonly description: string; readonly phone: string; readonly other: string },
    filled: (keyboard: Keyboard) => Promise<void>,
  ): Promise<CustomerAtPortal> {
    const { serviceDeskId, requestTypeId: type } = await requestTypeId(kind, project);
    const form = await invoke('portal', 'getRegistrationForm', { portalId: serviceDeskId, requestTypeId: type }, reader.user);
    if (!form.ok) throw new Error(form.problem.message);
    const keyboard = await reader.at(`/servicedesk/customer/portal/${serviceDeskId}/create/${type}`, 'portal-create');
    await keyboard.fill(reader.pick('Summary', '摘要'), said.summary);
    await keyboard.fill(reader.pick('Description', '描述'), said.description);
    for (const field of form.value.fields.filter(({ required }) => required)) {
      const name = reader.label(field.label);
      if (field.options !== null) await keyboard.choose(name, new RegExp(`^(?!${reader.say(formWords, 'choose')}$)`));
      else await keyboard.fill(name, field.kind === 'phone' ? said.phone : said.other);
    }
    await filled(keyboard);
    await keyboard.to(reader.pick('Send', '提交'));
    await keyboard.page.keyboard.press('Enter');
    await keyboard.page.waitForURL(/\/portal\/\d+\/[A-Z]+-\d+$/);
    await idle();
    const issueKey = keyboard.page.url().split('/').at(-1) ?? '';
    await keyboard.onto('portal');
    return new CustomerAtPortal(reader, issueKey, keyboard);
  }

  /** One choice on the scale counts with the tap; a low one asks what went wrong afterwards. `asked`: what is done before those words are sent. */
  async rate(value: number | string, words: string | null, asked?: () => Promise<void>): Promise<void> {
    const { keyboard, reader } = this;
    const title = reader.say(resultWords, 'rateTitle');
    const { scale } = (await portalCase(this.issueKey, reader.user)).satisfaction;
    const place = scale.options.findIndex((option) => option.value === value);
    const option = scale.options[place];
    if (option === undefined) throw new Error(`${value} is not on ${scale.id}`);
    const name =
      scale.kind === 'levels'
        ? reader.label(option.label)
        : scale.id === 'stars-5'
          ? reader.say(resultWords, 'stars', { n: Number(value), word: reader.say(resultWords, STAR_WORDS[place] ?? 'star5') })
          : reader.say(resultWords, 'points', { n: Number(value), most: scale.options.length });
    await keyboard.press(name, title);
    if (words !== null) {
      await this.happened();
      await keyboard.fill(reader.say(resultWords, 'sorry'), words, title);
      await asked?.();
      await keyboard.press(reader.say(resultWords, 'send'), title);
    }
    await this.happened();
  }

  /** Answers the questions of the process: all well, and nothing more is needed; or nothing is well. */
  async confirm(well: boolean): Promise<void> {
    const { keyboard, reader } = this;
    const { questions } = (await portalCase(this.issueKey, reader.user)).satisfaction;
    for (const { id, label } of questions) await keyboard.answer(reader.label(label), (id === 'further-needs') === well ? 1 : 0);
    await keyboard.press(reader.say(resultWords, 'send'), reader.say(resultWords, 'confirmTitle'));
    await this.happened();
  }

  async askForReconsideration(reason: string): Promise<void> {
    const { keyboard, reader } = this;
    const title = reader.say(resultWords, 'reconsider');
    await keyboard.unfold(title);
    await keyboard.fill(reader.say(resultWords, 'reason'), reason, title);
    await keyboard.press(title, reader.say(resultWords, 'rights'));
    await this.happened();
  }

  private async happened(): Promise<void> {
    await idle();
    await this.keyboard.settled();
  }
}
