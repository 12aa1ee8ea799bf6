import { defineWords } from '../../shared/i18n/define-words';

/** Texts of what is shown below a part while it is edited. */
export const previewWords = defineWords({
  en: {
    numbers: 'Numbers it gives',
    nth: 'Item {nth}',
    nthOf: 'Item {nth} of {period}',
    noNumbers: 'No number can be shown before the pattern is put right.',
    numbersHint:
      'Another pattern counts from 1 again; another number of digits goes on counting. A number is given once within this project: another project with the same pattern gives the same ones, unless a code of the project stands in each pattern.',
    variables: 'Variables that may be used; a press puts one where the text was left.',
    insert: 'Insert {name}: {meaning}',
    customerName: 'name of the customer, or “customer”',
    feedbackNumber: 'number of the feedback',
    planHours: 'hours until the handling plan is due',
    contactName: 'name of the contact',
    contactPhone: 'phone of the contact',
    show: 'Select it',
    letter: 'As the customer reads it',
    sample: 'Sample',
    everythingKnown: 'a named customer, a plan in 24 hours',
    nothingKnown: 'an unknown customer, no time for a plan',
    sampleName: 'Li Hua',
    letterHint:
      'With the contact of the draft. A clause whose promise or contact is unknown is left out; what a template does not say is added.',
  },
  zh: {
    numbers: '编号预览',
    nth: '第 {nth} 件',
    nthOf: '{period}第 {nth} 件',
    noNumbers: '编号格式有误，改正后可预览。',
    numbersHint:
      '更换格式后序号从 1 重新开始；只改位数则继续计数。编号仅在本项目内唯一：其他项目使用相同格式会产生相同编号，可在格式中加入项目代码加以区分。',
    variables: '可用变量，点击即插入到光标所在位置。',
    insert: '插入 {name}：{meaning}',
    customerName: '客户姓名，未知时为“尊敬的客户”',
    feedbackNumber: '反馈编号',
    planHours: '距处理方案到期的小时数',
    contactName: '联系人姓名',
    contactPhone: '联系电话',
    show: '选中',
    letter: '客户看到的内容',
    sample: '示例',
    everythingKnown: '客户姓名已知，24 小时内给出方案',
    nothingKnown: '客户未知，方案时间未定',
    sampleName: '李华',
    letterHint: '使用草稿中的联系人。承诺或联系方式未知的分句会省略，模板未写的必要内容会自动补上。',
  },
});
