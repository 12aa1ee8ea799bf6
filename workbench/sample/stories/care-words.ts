import type { Words } from './gov-it-words';

const answer = {
  en: ['We are sorry for this. Your complaint is with our investigator.', 'Thank you for telling us; we are looking into it today.'],
  zh: ['非常抱歉，您的投诉已转调查人员处理。', '感谢反馈，我们今天内核实。'],
};
const result = {
  en: ['The goods are replaced at our cost and a voucher is on its way.', 'We found the cause, corrected it and have told the team.'],
  zh: ['已安排免费更换，并赠送优惠券。', '原因已查明并纠正，已告知相关人员。'],
};

/** What customers of a service company complain about. */
export const careWords: Readonly<Record<string, Words>> = {
  'product-quality': {
    requestType: 'Product quality',
    weight: 30,
    texts: {
      en: [
        ['The kettle leaks after {n} days', 'Water comes out at the bottom. I use it as the manual says.'],
        ['Screen has a dead line', 'The third one from the left has been black since delivery.'],
      ],
      zh: [
        ['电水壶用了{n}天就漏水', '按说明书使用，底部渗水。'],
        ['屏幕有一条暗线', '到货时就有，要求更换。'],
      ],
    },
    answer,
    result,
  },
  service: {
    requestType: 'Service',
    weight: 25,
    texts: {
      en: [
        ['Nobody called back', 'I was promised a call within a day. It has been {n} days.'],
        ['Wrong information at the counter', 'I was sent home for a paper that is not needed.'],
      ],
      zh: [
        ['承诺回电一直没有', '说一天内回电，已经{n}天了。'],
        ['柜台告知的材料有误', '为了一份并不需要的证明白跑一趟。'],
      ],
    },
    answer,
    result,
  },
  delivery: {
    requestType: 'Delivery',
    weight: 25,
    texts: {
      en: [
        ['Parcel is {n} days late', 'The tracking has shown the same place since Monday.'],
        ['Box arrived open', 'Two parts are missing from the list.'],
      ],
      zh: [
        ['包裹晚了{n}天', '物流从周一起没有更新。'],
        ['外箱破损，缺两件', '已拍照，请补发。'],
      ],
    },
    answer,
    result,
  },
  system: {
    requestType: 'System',
    weight: 15,
    texts: {
      en: [['Charged twice in the shop', 'My card shows the same amount two times, order of {n} items.']],
      zh: [['下单重复扣款', '同一订单扣了两次，共{n}件商品。']],
    },
    answer,
    result,
  },
  other: {
    requestType: 'Other',
    weight: 5,
    texts: { en: [['Noise from the yard at night', 'Lorries are unloaded before six.']], zh: [['夜间装卸噪音', '凌晨六点前就开始卸货。']] },
    answer,
    result,
  },
};
