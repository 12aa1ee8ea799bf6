import type { Language } from './story';

/** What customers of government IT projects write. `{system}`, `{place}` and `{n}` are filled in. */
export interface Words {
  readonly requestType: string;
  /** How often, against the others. */
  readonly weight: number;
  readonly texts: Readonly<Record<Language, readonly (readonly [summary: string, description: string])[]>>;
  readonly answer: Readonly<Record<Language, readonly string[]>>;
  readonly result: Readonly<Record<Language, readonly string[]>>;
}

export const systems: Readonly<Record<Language, readonly string[]>> = {
  en: ['permit portal', 'records archive', 'budget reporting system', 'video conference system', 'citizen app', 'document exchange'],
  zh: ['政务服务平台', '电子证照系统', '公文流转系统', '视频会议系统', '预算填报系统', '档案管理系统'],
};
export const places: Readonly<Record<Language, readonly string[]>> = {
  en: ['district office north', 'the service hall', 'the finance office', 'the river quarter branch', 'the planning office'],
  zh: ['行政服务大厅', '城北街道办', '财务科', '规划窗口', '高新区分中心'],
};

export const govItWords: Readonly<Record<string, Words>> = {
  'fault-report': {
    requestType: 'Fault report',
    weight: 26,
    texts: {
      en: [
        [
          '{system}: login fails at {place}',
          'Since this morning {n} people at {place} cannot log in. The page says "session expired" right after the password.',
        ],
        [
          'Printing from the {system} stops after the first page',
          'Only page one of each document is printed. Restarting the printer did not help. One user is affected.',
        ],
        [
          '{system} is very slow at {place}',
          'Opening a record takes about {n} seconds since the update. Some users gave up and work on paper.',
        ],
        ['Attachments of the {system} cannot be opened', 'PDF files uploaded this week show an empty page. Older ones are fine.'],
        [
          'No sound in the {system}',
          'The meeting room at {place} hears nothing from the other side; the technical check shows a green light.',
        ],
        [
          'Data of the {system} did not arrive overnight',
          'The nightly transfer delivered {n} records instead of several thousand. Please check before noon.',
        ],
      ],
      zh: [
        ['{system}无法登录（{place}）', '今天上午起，{place}有{n}名同事登录时提示“会话已过期”，换电脑也一样。'],
        ['{system}打印只出第一页', '多页材料只能打出第一页，重启打印机无效，目前影响单个用户。'],
        ['{system}响应很慢', '升级之后打开一条记录要{n}秒左右，部分用户已改用纸质登记。'],
        ['{system}上传的附件打不开', '本周上传的PDF显示空白，之前的附件正常，请尽快处理。'],
        ['{system}瘫痪，全部用户无法办理业务', '{place}全部窗口报错，系统瘫痪，群众正在排队，非常紧急。'],
        ['{system}夜间数据没有同步', '昨晚只收到{n}条数据，平时有几千条，请在中午前核实。'],
      ],
    },
    answer: {
      en: [
        'We can see the error and are working on it. Please tell us if more people are affected.',
        'An engineer has taken this on and is checking the logs.',
      ],
      zh: ['已看到报错，工程师正在排查，如影响范围扩大请告知。', '已安排工程师远程处理，正在查看日志。'],
    },
    result: {
      en: [
        'The service was restarted and the cause removed; please try again.',
        'A faulty setting from the last update was taken back. It works again.',
      ],
      zh: ['服务已恢复，原因已排除，请再试一次。', '已回退上次升级的一项配置，现已恢复正常。'],
    },
  },
  inquiry: {
    requestType: 'Inquiry',
    weight: 26,
    texts: {
      en: [
        [
          'How do I export the monthly statistics of the {system}?',
          'I only find the daily export. The report is due at the end of the month.',
        ],
        ['Who may approve new accounts for the {system}?', 'We have {n} new colleagues at {place} and do not know whom to ask.'],
        ['Is there a training for the {system}?', 'Our team at {place} would like an introduction, two hours are enough.'],
        [
          'Until when is the maintenance contract valid?',
          'For the budget of next year we need the end date and the conditions of the contract.',
        ],
        ['Which browsers does the {system} support?', 'Our computers are being replaced and we would like to know beforehand.'],
      ],
      zh: [
        ['{system}如何导出月度统计？', '目前只找到按天导出，月底要交报表。'],
        ['{system}新增账号由谁审批？', '{place}新来了{n}位同事，不清楚流程。'],
        ['{system}近期有培训吗？', '{place}希望安排一次操作培训，两小时左右即可。'],
        ['维保合同到什么时候到期？', '编制明年预算，需要合同到期日和续签条件。'],
        ['{system}支持哪些浏览器？', '单位正在更换电脑，想提前了解。'],
      ],
    },
    answer: {
      en: [
        'Thank you for asking. I am looking it up and will write to you today.',
        'Good question; please see the steps below. I am checking one detail.',
      ],
      zh: ['您好，正在为您查询，今天内答复。', '您好，操作步骤如下，另有一处细节正在核实。'],
    },
    result: {
      en: [
        'You will find it under Reports, Period, Month. The guide is attached to the portal.',
        'The project office decides; I have passed your names on.',
      ],
      zh: ['请在“报表—周期—按月”中导出，操作手册已放在门户上。', '由项目办审批，名单已代为转交。'],
    },
  },
  complaint: {
    requestType: 'Complaint',
    weight: 20,
    texts: {
      en: [
        [
          'The appointment for the {system} was not kept',
          'The engineer was promised for Tuesday at {place}. Nobody came and nobody called.',
        ],
        [
          'Third time this month: {system} changed without notice',
          'Menus move overnight and {n} people at {place} have to be trained again. We expect a notice beforehand.',
        ],
        ['The hotline hung up on me', 'I called twice about the {system}. The attitude was bad and the answer was wrong.'],
        [
          'The bill does not match the contract',
          'We were charged for {n} hours; the contract says that adjustments in the first year are included.',
        ],
      ],
      zh: [
        ['约定的上门服务没有来', '说好周二到{place}处理{system}，没有人来，也没有电话。'],
        ['{system}未通知就改版，已是本月第三次', '菜单一夜之间变了，{place}有{n}人要重新培训，希望提前通知。'],
        ['客服态度恶劣', '就{system}打了两次电话，态度很差，答复也是错的。'],
        ['收费与合同不符', '账单多出{n}个工时，合同约定第一年调整免费。'],
      ],
    },
    answer: {
      en: [
        'We are sorry. The project manager has taken this on and will call you.',
        'You are right to be annoyed; we are finding out what went wrong.',
      ],
      zh: ['非常抱歉，项目经理已接手，稍后与您联系。', '给您带来不便深表歉意，正在核实原因。'],
    },
    result: {
      en: [
        'We talked on the phone: a new date is fixed and the process was changed.',
        'The amount was corrected; you will get a new bill.',
      ],
      zh: ['已与您电话沟通，重新约定时间，并调整了内部流程。', '金额已更正，新账单将寄出。'],
    },
  },
  suggestion: {
    requestType: 'Suggestion',
    weight: 18,
    texts: {
      en: [
        ['Allow importing several records into the {system} at once', 'Today we type them one by one; {n} a week at {place}.'],
        [
          'Show the state of an application in the {system}',
          'Citizens call us only to ask how far it is. A line on the page would save many calls.',
        ],
        ['Larger type on the screens in {place}', 'Older visitors cannot read the numbers.'],
        ['Remember the last filter in the {system}', 'I choose the same department every morning.'],
      ],
      zh: [
        ['建议{system}增加批量导入', '目前只能逐条录入，{place}每周约{n}条。'],
        ['建议{system}显示办理进度', '群众打电话只为问进度，页面上加一行可减少很多电话。'],
        ['建议{place}大屏字号加大', '老年人看不清叫号。'],
        ['建议{system}记住上次的筛选条件', '每天早上都要重新选一遍部门。'],
      ],
    },
    answer: {
      en: ['Thank you, that is a good idea. The product manager will look at it.', 'Thank you for taking the time to write this down.'],
      zh: ['感谢建议，已转产品经理评估。', '谢谢您的建议，我们会认真研究。'],
    },
    result: {
      en: ['It is planned for the next version.', 'We looked into it and will not do it this year; the reason is in the comment above.'],
      zh: ['已列入下一版本计划。', '经评估今年暂不实施，原因见上方说明。'],
    },
  },
  praise: {
    requestType: 'Praise',
    weight: 10,
    texts: {
      en: [
        ['Thank you for the quick help at {place}', 'The engineer stayed until the {system} worked again. Very friendly.'],
        ['The training for the {system} was excellent', 'All {n} of us can work with it now.'],
      ],
      zh: [
        ['感谢工程师及时到场', '{place}的{system}当天就恢复了，服务态度很好。'],
        ['{system}培训讲得很清楚', '参加的{n}位同事都能独立操作了，特此表扬。'],
      ],
    },
    answer: { en: ['Thank you! We have passed it on to the team.'], zh: ['感谢您的认可，已转达给同事。'] },
    result: { en: ['Passed on to the team and its lead.'], zh: ['已转达团队及负责人。'] },
  },
};
