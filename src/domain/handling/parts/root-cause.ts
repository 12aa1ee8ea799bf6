import type { Profile } from '../../profile/schema';
import type { Option, PartContext, WorkField, WorkPart } from '../work-part';
import { standingIn } from '../work-record';
import { isAnalysisRequired } from './analysis';
import { isPraise } from './is-praise';

export const FIVE_WHYS = 'five-whys';
export const FISHBONE = 'fishbone';
/** Five is the name of the method and not its law: two more where the cause lies deeper. */
const MOST_WHYS = 7;
/** One answer is no chain. */
const REQUIRED_WHYS = 2;
/** With fewer classes of its own a profile's list is no aid to looking everywhere. */
const FEWEST_CLASSES = 4;

/** Root cause by the methods the profile names, one of which is chosen, where it demands the analysis (S1-19). */
export const ROOT_CAUSE: WorkPart = {
  id: 'root-cause',
  label: { en: 'Root cause', zh: '根因分析' },
  fields: (context) => {
    const { profile, feedbackCase, record } = context;
    const methods = profile.analysis?.methods ?? [];
    if (methods.length === 0 || isPraise(feedbackCase) || !isAnalysisRequired(context)) return [];
    const chosen = standingIn(record, 'root-cause', 'method');
    const src = profile.analysis?.src ?? [];
    const method: WorkField = {
      id: 'method',
      label: { en: 'Method', zh: '分析方法' },
      kind: 'choice',
      options: methods.map(({ id, label }) => ({ id, label })),
      required: true,
      src,
    };
    return [method, ...(chosen === FIVE_WHYS ? whys(context, src) : chosen === FISHBONE ? branches(profile, src) : [])];
  },
};

/** As many as are answered, and the next one. */
function whys({ record }: PartContext, src: readonly string[]): readonly WorkField[] {
  const isAnswered = (number: number): boolean => standingIn(record, 'root-cause', `why-${number}`) !== null;
  const numbers = Array.from({ length: MOST_WHYS }, (_, index) => index + 1);
  const last = numbers.findLast(isAnswered) ?? 0;
  return numbers
    .filter((number) => number <= Math.max(last + 1, REQUIRED_WHYS))
    .map((number) => ({
      id: `why-${number}`,
      label: { en: `Why? (${number})`, zh: `为什么？（${number}）` },
      kind: 'text',
      // Nobody can ask why of what is not said yet.
      required: number <= REQUIRED_WHYS && (number === 1 || isAnswered(number - 1)),
      src,
    }));
}

/** The bones: cause classes of the profile where it has enough of them (S4-135), else the usual six. */
export function causeClasses(profile: Profile): readonly Option[] {
  const own = profile.axes['cause'] ?? [];
  return own.length >= FEWEST_CLASSES ? own.map(({ id, label }) => ({ id, label })) : USUAL_CLASSES;
}

const USUAL_CLASSES: readonly Option[] = [
  { id: 'people', label: { en: 'People', zh: '人员' } },
  { id: 'process', label: { en: 'Process', zh: '流程' } },
  { id: 'technology', label: { en: 'Technology', zh: '技术' } },
  { id: 'material', label: { en: 'Material and information', zh: '物料与信息' } },
  { id: 'environment', label: { en: 'Environment', zh: '环境' } },
  { id: 'customer-communication', label: { en: 'Customer communication', zh: '客户沟通' } },
];

const branches = (profile: Profile, src: readonly string[]): readonly WorkField[] =>
  causeClasses(profile).map(({ id, label }) => ({
    id: `branch-${id}`,
    label,
    kind: 'long-text',
    hint: { en: 'One cause a line', zh: '每行一个原因' },
    required: false,
    src,
  }));
