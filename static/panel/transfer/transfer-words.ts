import { defineWords } from '../../shared/i18n/define-words';

/** Texts of handing a case on. */
export const transferWords = defineWords({
  en: {
    title: 'Handed on by colleagues',
    count: 'once|{n} times',
    last: 'last {when}',
    to: 'Hand on to',
    reason: 'Why, and what is left to do',
    reasonMissing: 'Please say why; the next person reads it first',
    personMissing: 'Please choose a person',
    happened: '{from} → {to}',
    happenedBy: '{from} → {to}, by {by}',
    tookOn: '{by} took it on',
    tookFrom: '{by} took it on from {from}',
    nobody: 'nobody',
    inJira: 'reassigned in Jira, no reason given',
    mayNot: 'Handing on is left to colleagues who may assign in Jira; you may not.',
  },
  zh: {
    title: '人工转派记录',
    count: '共 {n} 次',
    last: '最近 {when}',
    to: '转派给',
    reason: '转派原因及待办事项',
    reasonMissing: '请说明原因，接手人会先看到它',
    personMissing: '请选择接手人',
    happened: '{from} → {to}',
    happenedBy: '{from} → {to}（{by} 改派）',
    tookOn: '{by} 接手处理',
    tookFrom: '{by} 从 {from} 接手处理',
    nobody: '未指派',
    inJira: '在 Jira 中改派，未填原因',
    mayNot: '转派须有 Jira 的“分配”权限，您没有该权限，请由有权限的同事转派。',
  },
});
