/** 别 inside 特别, 分别, 级别 and the like denies nothing, nor does 没 inside 出没. */
const DENIAL =
  /(?:[不無无非未勿甭]|(?<![出淹沉埋])没|(?<![特个分区级类性差辨识鉴告离])别|没有|不是|并非|不算|不属于|(?<![舍恨巴怪])不得|不许|不准|禁止)$/u;
/** What is to be kept from happening, or from happening to what: 防止泄露, 防止信息被泄露. That it was not kept from happening says that it did: 没能防止泄露. */
const PREVENTION = /(?:防止|防范|预防|避免|杜绝|以免|免得|以防)[^\P{Script=Han}后还仍却也都措不没无未]{0,5}$/u;
const NOT_PREVENTED = /(?:[不没无未]|没有)(?:有|能够?|法|可|及时)*$/u;
/** Looks like a denial and is none: "have no choice but to", "is it or not", "but"; and what is denied twice. */
const NO_DENIAL =
  /(?:不得不|不能不|不可不|要不|无不|(?<![并绝])非[得要]|除非|莫非|不过|(?:不是|没有|并非|不会|不可能|无法|不能)(?:[不没无非未]|没有)|(\p{Script=Han})[不没]\1)$/u;
/** Asks why it was not done, which says that it was missed: 为什么不退款, 怎么还没退款, 凭什么你们不退款. */
const WHY =
  /(?:为什么|为何|为啥|凭什么|怎么|难道|干嘛)(?:你们|您们|你|您|贵公司|他们|商家|平台|客服|到现在|现在|还是|还|一直|至今|都|就|又|总)*$/u;
/** 再不退款, 不退款就投诉, 如果不退货，我就找律师: what is not done is what the complaint is about. */
const LAST_WARNING = /再$/u;
const THREAT =
  /^[^。！？；!?;\n]{0,6}?(?:就|将|只能|只好|一定|必)[^不没别，。！？,.!?\n]{0,4}(?:投诉|举报|报警|起诉|诉讼|仲裁|律师|告你|法院|法律|曝光|媒体|12315|消协|差评|维权|上访)/u;
const FILLER =
  /(?:你们|您们|他们|贵公司|[你您]|说过?要|被|非常|特别|十分|那么|怎么|什么|任何|丝毫|打算|准备|考虑|希望|愿意|要求|提出|申请|请求|继续|因为|由于|是来|故意|有意|太|很|算|是|再|想|要|用|需|必|有|会|过|愿|找|请|出现|发生|遇到|存在|造成|导致|属于|感到|觉得)$/u;
/** Words that may be taken away one by one: 不 想 再 提出 任何. */
const MOST_STRIPPED = 5;

/** Whether what stands before a word denies it, where what stands behind makes no threat of it. */
export function deniedInChinese(before: string, behind: string): boolean {
  let rest = before;
  for (let stripped = 0; ; stripped += 1) {
    if (NO_DENIAL.test(rest)) return false;
    if (PREVENTION.test(rest)) return !NOT_PREVENTED.test(rest.replace(PREVENTION, ''));
    const denial = DENIAL.exec(rest);
    if (denial !== null) {
      const lead = rest.slice(0, denial.index);
      return !WHY.test(lead) && !LAST_WARNING.test(lead) && !THREAT.test(behind);
    }
    const shorter = stripped < MOST_STRIPPED ? rest.replace(FILLER, '') : rest;
    if (shorter === rest) return false;
    rest = shorter;
  }
}

/** 退款就不用了, 赔偿免了, as the end of a clause: 退款不用等 says something else. */
const NOT_WANTED =
  /^(?:的事|就|也|都|现在|暂时|真的|其实|倒)*(?:(?:不用|不必|不需要|无需|不要|不想要|没必要)[了吧啦的]*|[免算]了吧?)(?=$|[\s，。！？；：、,.!?;:~]|谢)/u;

/** Whether what stands behind a word says that it is not wanted. */
export const deniedBehindInChinese = (behind: string): boolean => NOT_WANTED.test(behind);
