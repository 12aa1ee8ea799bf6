import { useAction } from '../../shared/operations/use-action';
import { call } from '../call';
import { useCase } from '../case-context';

export type Verdict = 'markRepeat' | 'dismissRepeat';

/** Says whether it is the matter of this earlier case. */
export function useVerdict(of: string) {
  const { data, replace } = useCase();
  const { busy, problem, run } = useAction();
  const decide = async (verdict: Verdict): Promise<void> => {
    const answer = await run(() => call(verdict, { issueKey: data.issueKey, of }));
    if (answer) replace(answer);
  };
  return { busy, problem, decide: (verdict: Verdict) => void decide(verdict) };
}
