import { get, post, wordsOf } from '../api';
import { fill, h } from '../dom';
import { done } from '../flags';
import type { CustomerRequest, Page, Person, RequestType, ServiceDesk } from '../jira-types';
import { labelled, problemBox } from '../parts';
import type { Project } from '../project';
import { say } from '../words';

/** Registers, say, a phone call on behalf of a customer: a JSM request with `raiseOnBehalfOf`. */
export async function openRaiseDialog(project: Project, raised: () => void): Promise<void> {
  const form = h('form', { class: 'dialog-form' });
  const dialog = h('dialog', { class: 'dialog', 'aria-label': say('Raise for customer', '代客户提交') }, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  try {
    await drawForm(form, dialog, project, raised);
  } catch (problem) {
    fill(
      form,
      problemBox(wordsOf(problem)),
      h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: () => dialog.close() }, say('Close', '关闭'))),
    );
  }
}

async function drawForm(form: HTMLFormElement, dialog: HTMLDialogElement, project: Project, raised: () => void): Promise<void> {
  const desks = await get<Page<ServiceDesk>>('/rest/servicedeskapi/servicedesk?limit=100');
  const desk = desks.values.find((each) => each.projectKey === project.key);
  if (desk === undefined) throw new Error(say(`${project.key} is not a service project.`, `${project.key} 不是服务项目。`));
  const [customers, types] = await Promise.all([
    get<Page<Person>>(`/rest/servicedeskapi/servicedesk/${desk.id}/customer?limit=50`),
    get<Page<RequestType>>(`/rest/servicedeskapi/servicedesk/${desk.id}/requesttype?limit=100`),
  ]);
  const customer = h(
    'select',
    { name: 'customer', required: true },
    customers.values.map((each) => h('option', { value: each.accountId }, each.displayName)),
  );
  const type = h(
    'select',
    { name: 'type', required: true },
    types.values.map((each) => h('option', { value: each.id }, each.name)),
  );
  const summary = h('input', { name: 'summary', required: true, maxlength: 255, autocomplete: 'off' });
  const description = h('textarea', { name: 'description', rows: 5 });
  const problem = h('div');
  const send = h('button', { type: 'submit', class: 'primary' }, say('Raise', '提交'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send.disabled = true;
    const request = {
      serviceDeskId: desk.id,
      requestTypeId: type.value,
      raiseOnBehalfOf: customer.value,
      requestFieldValues: { summary: summary.value.trim(), description: description.value },
    };
    post<CustomerRequest>('/rest/servicedeskapi/request', request).then(
      ({ issueKey }) => {
        dialog.close();
        done(say(`${issueKey} was raised`, `已提交 ${issueKey}`));
        raised();
      },
      (cause: unknown) => {
        send.disabled = false;
        fill(problem, problemBox(wordsOf(cause)));
      },
    );
  });
  fill(
    form,
    h('h2', {}, say('Raise for customer', '代客户提交')),
    problem,
    labelled(say('Customer', '客户'), customer),
    labelled(say('Request type', '请求类型'), type),
    labelled(say('Summary', '摘要'), summary),
    labelled(say('Description', '描述'), description, say('What the customer said, in their words', '客户原话')),
    h('div', { class: 'buttons' }, send, h('button', { type: 'button', onclick: () => dialog.close() }, say('Cancel', '取消'))),
  );
  summary.focus();
}
