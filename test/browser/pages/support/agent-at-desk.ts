import type { WorkFieldView, WorkPartView } from '../../../../src/contract';
import { milestoneName } from '../../../../src/domain/case/names';
import { CALLBACK } from '../../../../src/domain/sla/callback-deadlines';
import { followUpWords } from '../../../../static/panel/follow-up/follow-up-words';
import { panelWords } from '../../../../static/panel/panel-words';
import { resultWords } from '../../../../static/panel/result/result-words';
import { satisfactionWords } from '../../../../static/panel/satisfaction/satisfaction-words';
import { workWords } from '../../../../static/panel/work/work-words';
import { reply } from '../../../integration/story';
import { idle } from '../../../support/workbench';
import type { Keyboard } from './keyboard';
import { panelCase, type Reader } from './storyteller';

/** Documents that are written in a section of their own. */
const OWN_SECTIONS = new Set(['investigation', 'investigation-report', 'result-reply']);

/** Somebody of the team who works on one case, in Jira's page with our panel, without a mouse. */
export class AgentAtDesk {
  private constructor(
    readonly reader: Reader,
    readonly issueKey: string,
    readonly keyboard: Keyboard,
  ) {}

  static async sitDown(reader: Reader, issueKey: string): Promise<AgentAtDesk> {
    return new AgentAtDesk(reader, issueKey, await reader.at(`/browse/${issueKey}`, 'panel'));
  }

  /** Takes the case in Jira's own field. */
  async take(name: string): Promise<void> {
    await this.keyboard.choose(this.reader.pick('Assignee', '经办人'), name);
    await this.keyboard.use();
    await this.happened();
  }

  /** The first answer, given on the telephone. */
  async recordCall(note: string): Promise<void> {
    const { keyboard, reader } = this;
    const call = reader.say(panelWords, 'doCall');
    const [more, other] = [reader.say(panelWords, 'more'), reader.say(panelWords, 'record')];
    const { name } = await keyboard.to(new RegExp(`^(${call}|${more}|${other})$`));
    await keyboard.use();
    if (name !== call) await keyboard.press(call);
    await keyboard.fill(reader.say(panelWords, 'note'), note);
    await keyboard.press(call, call);
    await this.happened();
  }

  async completeRegistration(): Promise<void> {
    const { keyboard, reader } = this;
    const { registration } = await panelCase(this.issueKey);
    if (registration.complete) return;
    await keyboard.unfold(reader.say(panelWords, 'registration'));
    for (const field of registration.fields.filter(({ id }) => registration.missing.includes(id)))
      await keyboard.fill(reader.label(field.label), reader.pick('as told on the telephone', '电话中已说明'));
    await keyboard.page.keyboard.press('Tab');
    await this.happened();
  }

  async classify(axis: string, value: string): Promise<void> {
    const { keyboard, reader } = this;
    const found = (await panelCase(this.issueKey)).axes.find(({ id }) => id === axis);
    const option = found?.options.find(({ id }) => id === value);
    if (found === undefined || option === undefined) throw new Error(`no ${axis} ${value}`);
    const title = reader.say(panelWords, 'classification');
    await keyboard.unfold(title);
    await keyboard.choose(reader.label(found.label), reader.label(option.label), title);
    await this.happened();
  }

  /** Every document the profile demands, in its order, as long as one can be written. */
  async writeDocuments(): Promise<void> {
    const written = new Set<string>();
    for (;;) {
      const part = (await panelCase(this.issueKey)).work.parts.find(
        (one) => !OWN_SECTIONS.has(one.id) && one.of > 0 && !one.complete && !one.waitsForApproval && !written.has(one.id),
      );
      if (part === undefined) return;
      if (written.size === 0) await this.keyboard.unfold(this.reader.say(workWords, 'handling'));
      await this.writeDocument(part);
      await this.shownAsStored(part.id);
      written.add(part.id);
    }
  }

  private async writeDocument(part: WorkPartView): Promise<void> {
    const { keyboard, reader } = this;
    await keyboard.unfold(reader.label(part.label));
    const done = new Set<string>();
    for (;;) {
      const now = (await panelCase(this.issueKey)).work.parts.find(({ id }) => id === part.id);
      const open = now?.fields.filter((field) => field.required && isEmpty(field) && !done.has(field.id)) ?? [];
      if (open.length === 0) break;
      for (const field of open) {
        await this.writeField(field, reader.label(part.label));
        done.add(field.id);
      }
      await keyboard.page.keyboard.press('Tab');
      await keyboard.settled();
    }
  }

  /** Every text of a document stands on the screen as it is stored. */
  private async shownAsStored(partId: string): Promise<void> {
    const { keyboard, reader } = this;
    const part = (await panelCase(this.issueKey)).work.parts.find(({ id }) => id === partId);
    const texts = part?.fields.filter(({ kind }) => kind === 'text' || kind === 'long-text') ?? [];
    const shown = await keyboard.frame
      .locator('.work-field textarea, .work-field input:not([type])')
      .evaluateAll((controls) =>
        controls.map((control) =>
          control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement
            ? ([control.labels?.[0]?.textContent ?? '', control.value] as const)
            : (['', ''] as const),
        ),
      );
    for (const { label, value } of texts) {
      const name = reader.label(label);
      const there = shown.filter(([text]) => text.replace(/ \*$/, '') === name).map(([, text]) => text);
      if (!there.includes(typeof value === 'string' ? value : ''))
        throw new Error(`"${name}" of ${partId} is stored as ${JSON.stringify(value)} and shown as ${JSON.stringify(there)}`);
    }
  }

  private async writeField(field: WorkFieldView, part: string): Promise<void> {
    const { keyboard, reader } = this;
    const name = reader.label(field.label);
    const [first] = field.options;
    switch (field.kind) {
      case 'choice':
      case 'axis':
        return keyboard.choose(name, first === undefined ? /./ : reader.label(first.label), part);
      case 'choices':
        await keyboard.to(first === undefined ? /./ : reader.label(first.label), part);
        return keyboard.use('Space');
      case 'check':
        await keyboard.to(name, part);
        return keyboard.use('Space');
      case 'date':
        await keyboard.to(name, part);
        return keyboard.page.keyboard.type('03312026');
      case 'list':
        await keyboard.press(`+ ${reader.say(workWords, 'addEntry')}`, part);
        for (const entry of field.entry.filter(({ required }) => required))
          await keyboard.fill(reader.label(entry.label), reader.pick('First repair', '完成首次修复'), part);
        return;
      default:
        return keyboard.fill(name, reader.pick(`${name}: looked at and written down`, `${name}：已核实并记录`), part);
    }
  }

  /** Looks through a document of somebody else and approves it. */
  async approve(partId: string, ticked?: () => Promise<void>): Promise<void> {
    const { keyboard, reader } = this;
    const part = (await panelCase(this.issueKey)).work.parts.find(({ id }) => id === partId);
    if (!part?.approval) throw new Error(`${partId} has no approval`);
    await keyboard.unfold(reader.say(workWords, 'handling'));
    await keyboard.unfold(reader.label(part.label));
    await keyboard.press(reader.say(workWords, 'doReview'), reader.label(part.label));
    for (const criterion of part.approval.criteria) {
      await keyboard.to(reader.label(criterion.label));
      await keyboard.use('Space');
    }
    await ticked?.();
    await keyboard.press(reader.say(workWords, 'approve'), reader.label(part.label));
    await this.happened();
  }

  /** Tells the customer the result, where the profile says how. */
  async tellResult(words: string): Promise<void> {
    const { keyboard, reader } = this;
    const { result } = await panelCase(this.issueKey);
    const method = result?.methods.find(({ asComment }) => asComment) ?? result?.methods[0];
    // A process without a result reply: the customer is answered in Jira.
    if (result === null || method === undefined) return reply(reader.user, this.issueKey, words);
    const title = reader.say(resultWords, 'title');
    await keyboard.unfold(title);
    await keyboard.choose(reader.say(resultWords, 'method'), new RegExp(`^${reader.label(method.label).replace(/[()]/g, '.')}`), title);
    for (const part of result.parts.filter(({ whenUnsolved }) => !whenUnsolved))
      await keyboard.fill(reader.label(part.label), words, title);
    await keyboard.press(
      method.asComment ? reader.say(resultWords, 'asComment') : reader.say(resultWords, 'asSaid', { method: reader.label(method.label) }),
      title,
    );
    await this.happened();
  }

  /** Speaks with the customer who was not satisfied, and writes down what was said. */
  async callBack(words: string, written: () => Promise<void>): Promise<void> {
    const { keyboard, reader } = this;
    const purpose = reader.label(milestoneName(CALLBACK));
    await keyboard.unfold(reader.say(followUpWords, 'title'));
    await keyboard.press(reader.say(followUpWords, 'record'), purpose);
    await keyboard.fill(reader.say(followUpWords, 'expects'), words, purpose);
    await written();
    await keyboard.press(reader.say(followUpWords, 'save'), purpose);
    await this.happened();
  }

  /** Takes on what the customer asked to have looked at again, and changes the result. */
  async reconsider(reasons: string, written: () => Promise<void>): Promise<void> {
    const { keyboard, reader } = this;
    const title = reader.say(satisfactionWords, 'reconsideration');
    const decide = reader.say(satisfactionWords, 'decide');
    await keyboard.unfold(reader.say(satisfactionWords, 'title'));
    await keyboard.press(reader.say(satisfactionWords, 'takeOn'), title);
    await keyboard.press(decide, title);
    await keyboard.choose(reader.say(satisfactionWords, 'outcome'), reader.say(satisfactionWords, 'changed'), decide);
    await keyboard.fill(reader.say(satisfactionWords, 'reasons'), reasons, decide);
    await written();
    await keyboard.press(decide, decide);
    await this.happened();
  }

  /** Takes a transition in Jira's own field; what the validator says, if it refuses. `refusal`: what is done while its words are shown. */
  async move(status: string, refusal?: () => Promise<void>): Promise<string> {
    const { keyboard, reader } = this;
    await keyboard.choose(reader.pick('Move to…', '转换到…'), new RegExp(`(^|→ )${status}$`));
    await keyboard.use();
    const flag = keyboard.page.locator('.flag[data-type="error"]');
    const lozenge = keyboard.page.locator('.details .move .lozenge');
    await keyboard.until(`${status}, or why not`, async () => (await flag.count()) > 0 || (await lozenge.innerText()) === status);
    const refused = (await flag.count()) > 0;
    const words = refused ? await flag.first().locator('strong').innerText() : '';
    if (refused) await refusal?.();
    if (refused) await flag.first().locator('.close').press('Enter');
    await this.happened();
    if (refused && words.trim() === '') throw new Error(`${status} was refused without a word`);
    return words;
  }

  /** What follows from it has been done, and the screen shows it. */
  async happened(): Promise<void> {
    await idle();
    await this.keyboard.settled();
  }
}

const isEmpty = (field: WorkFieldView): boolean => (field.kind === 'list' ? field.entries.length === 0 : field.value === null);
