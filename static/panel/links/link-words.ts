import { defineWords } from '../../shared/i18n/define-words';

/** Texts of the links for a customer without an account. */
export const linkWords = defineWords({
  en: {
    title: 'Links for the customer',
    gist: 'no account; make one and send it',
    about:
      'The customer has no account here. Make a link and send it by the customer’s own channel. Whoever has it can answer, so it is recorded that you gave it.',
    rate: 'Link to rate',
    confirm: 'Link to confirm the result',
    retrieve: 'Link to see the state',
    byColleague: 'You handled this case: the links by which it is judged are taken by a colleague who did not.',
    alone: 'You handled this case, and nobody else here can send these links: what comes by them says that you sent them.',
    until: 'Works until {when}.',
    code: 'To read out or write down: number {number}, code',
    message: 'To send with it',
    copyMessage: 'Copy the message',
  },
  zh: {
    title: '给客户的链接',
    gist: '客户没有账号，可生成链接发送',
    about: '客户没有账号。请生成链接，并通过客户自己的联系方式发送。持有链接的人即可答复，因此系统会记录链接由谁提供。',
    rate: '服务评价链接',
    confirm: '结果确认链接',
    retrieve: '进度查询链接',
    byColleague: '您处理过该反馈：评价和确认链接须由未参与处理的同事提供。',
    alone: '您处理过该反馈，而本项目没有其他人可以提供链接：由此收到的答复会注明链接由处理人提供。',
    until: '有效期至 {when}。',
    code: '可口头告知或书面提供：编号 {number}，查询码',
    message: '随链接发送的内容',
    copyMessage: '复制内容',
  },
});
