/** The words by which a letter is read for a request for reconsideration. All are looked for in small letters. */

/** What a mail programme quotes, what stands in quotation marks, and what somebody is said to have said, are the words of somebody else. */
export const NOT_OWN_WORDS =
  /^\s*>.*$|“[^”\n]*”|「[^」\n]*」|"[^"\n]*"|(?:说|问|写道|回复|\b(?:said|says|wrote|told \S+))\s*[:：][^。！？!?\n]*/gim;

const A_RESULT = 'decision|result|outcome|answer|reply|response|refusal|rejection|conclusion|finding|ruling|case|complaint|matter|claim';
/** "the decision", "your answer to my complaint": this result, not the colour of the next one. */
const THIS_RESULT = `(?:the|your|this|my|our) (?:[a-z]+ )?(?:${A_RESULT})s?\\b`;
/** Nothing else is asked about. */
const END = String.raw`(?= ?(?:[,.;:!]|$|because\b|since\b|as\b|and\b|by\b|for the following\b))`;
const I_DO = String.raw`(?:^|\b(?:i|we) (?:also |now |do |again |am |are )?|\band |\btherefore |\bi'm |\bwe're )(?:would like to |'d like to |want to |wish to |must |hereby |formally |therefore )*`;

/** A request in plain words. */
export const ASKS_PLAINLY: readonly RegExp[] = [
  /(?:申请|要求|请求|提出|提起|提请|希望|需要)复议/,
  /提出(?:正式)?复议申请/,
  /我(?:们)?要复议/,
  // Politely, and not the end of 申请复议, which may be denied.
  /(?<![申不提])请(?:你们|您|贵方|予以|对[^，。]{1,12}(?:进行|予以)?)?复议/,
  new RegExp(
    `${I_DO}(?:(?:ask|asking|apply|applying) for|request|requesting|want|demand) (?:an? )?(?:formal )?reconsideration(?:${END}| of (?:${THIS_RESULT}|it\\b|this${END}))`,
  ),
  /^reconsideration (?:is )?(?:requested|asked for)/,
  new RegExp(
    String.raw`\b(?:please|kindly|(?:ask|want|like|request) you to) (?:please |kindly )?reconsider(?:${END}| (?:it|this)${END}| ${THIS_RESULT})`,
  ),
  /\b(?:want|like) (?:it|this|(?:the|this|your|that) (?:decision|result|outcome)) (?:to be )?reconsidered/,
];

/** It happened before, may happen later, or to somebody else; or it is taken back. */
export const NOT_NOW =
  /上次|上回|以前|曾经?|去年|前年|那次|下次|下回|以后|将来|(?<!其)他(?:们)?(?!人)|(?<![代替为帮表])她|朋友|邻居|同事|亲戚|别人|有人|听说|据说|撤回|取消|放弃|过去了|\b(?:last (?:time|year|month)|next (?:time|year|month)|in (?:the )?future|years? ago|once (?:asked|appealed)|was going to|friend|neighbou?r|colleague|withdraw|take back|cancel)\b/;

/** Beside a plain word: a condition, a question about it, a possibility, an intention, what somebody else says. */
export const UNSURE = {
  sentence:
    /如果|若|要是|除非|的话|否则|万一|假如|如有|如需|(?<![为凭])什么|怎么(?![能会可没不])|如何|哪里|哪儿|\b(?:if|unless|otherwise|how (?:do|does|can|long)|what (?:is|are|do|does))\b/i,
  before:
    /吗|呢|什么|怎|如何|是否|能否|可否|能不能|可不可以|可以|有权|多久|何时|撤销|已|打算|准备|考虑|只能|只好|让我|叫我|建议|不知|不清楚|不确定|要不要|是不是|(?<!向)(?:你们?|客服|贵方|对方)$|\b(?:can|could|may|might|whether|how|when|where|why|who|what|instead|did|do (?:i|you|we)|already|told|said|says|thinks?|should|he|she|they)\b/,
  after:
    /^(?:了|过|的(?!是)|后|时|之后|需要|要|是|没用|太|吗|呢|可以|被|有|部门|人员|机构|流程|程序|制度|结果|期限|材料|入口|渠道|方式|电话)/,
} as const;

/** What may be meant as a request: a person reads it. */
export const MAY_ASK: readonly RegExp[] = [
  /复议|复核|复查|重审|申诉|上诉|异议/,
  /重新(?:考虑|审核|审查|审理|评估|处理|调查|核实|判定|认定|裁定)/,
  /再(?:审|查|核实|核查|看|考虑|调查)(?:看|核|查)?(?:一|1)?(?:下|次|遍)|再看看/,
  /换(?:个|一个|一位|名|一名)?(?:其他|别的)?(?:工作)?(?:人|人员)/,
  /(?:不能?接受|不认可|不服(?!务)|不同意|不认同)/,
  /凭什么|推翻/,
  /\breconsider(?:ed|ing|ation)?\b/,
  /\b(?:to|an|my|i) appeal\b|\bappeal (?:against|this|the|your)\b/,
  /\b(?:(?:review|reviewed|look|looked|looking|check|checked|examined?) (?:\S+ ){0,3}(?:again|once more))\b|\bre-?(?:examine|assess|evaluate|open)(?:d)?\b/,
  /\bsecond opinion\b/,
  /\b(?:another|different) (?:person|colleague|manager)\b|\b(?:someone|somebody|anyone) else\b/,
  /\bmanager to (?:review|look)\b|\breview (?:the|my|this) (?:case|complaint|decision|result)\b/,
  /\b(?:not|don't|cannot|can't|never) (?:\S+ )?(?:accept|acceptable|agree)\b|\bunacceptable\b|\bdisagree\b/,
  /\b(?:overturn|overrule|reverse|dispute|contest|challenge) (?:this|the|your|that) (?:decision|result|outcome)\b/,
  /\bobject to (?:the|this|your)\b/,
];

/** Whoever says so asks for nothing by itself. */
export const CONTENT =
  /满意|处理得?(?:很|非常|真)好|好评|没有意见|(?<!未|没)解决了|感谢你们的处理|\b(?:satisfied|happy with|great work|well done|good work|works now|all good|excellent|perfect)\b/g;
