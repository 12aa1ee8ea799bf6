import { defineWords } from '../shared/i18n/define-words';

/** Texts of the form of a new request. */
export const formWords = defineWords({
  en: {
    choose: 'Please choose',
    faultEmpty: 'Please fill this in, so that we can start at once',
    faultPhone: 'This does not look like a telephone number',
    faultEmail: 'This does not look like an e-mail address, such as name@example.org',
    faultDate: 'Please give the date as year-month-day, such as 2026-03-31',
    faultMoment: 'Please give a day that exists, and the time',
    faultFuture: 'This is still to come; please say when it happened',
    faultLong: 'This is {n} character too long; {most} fit|This is {n} characters too long; {most} fit',
    charactersLeft: '{n} character left|{n} characters left',
    formMissing: 'Some questions could not be loaded. You can still send your request; we will ask for what is missing.',
    stayAnonymous: 'Stay anonymous',
    anonymousHint: 'We then do not ask for your name and how to reach you.',
    anonymousAccount: 'We do not ask for your name and contact. If you are signed in, the request still belongs to your account.',
  },
  zh: {
    choose: '请选择',
    faultEmpty: '请填写此项，以便我们马上开始处理',
    faultPhone: '这不像是一个电话号码',
    faultEmail: '这不像是一个邮箱地址，例如 name@example.org',
    faultDate: '请按“年-月-日”填写日期，例如 2026-03-31',
    faultMoment: '请填写实际存在的日期和时间',
    faultFuture: '该时间尚未到来，请填写事情发生的时间',
    faultLong: '超出 {n} 个字，最多可填 {most} 个字',
    charactersLeft: '还可填写 {n} 个字',
    formMissing: '部分问题未能加载。您仍可提交请求，缺少的信息我们会再向您确认。',
    stayAnonymous: '匿名反馈',
    anonymousHint: '开启后，我们不会询问您的姓名和联系方式。',
    anonymousAccount: '我们不会询问您的姓名和联系方式。如您已登录，该请求仍归属于您的账号。',
  },
});
