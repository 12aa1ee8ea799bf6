import type { ReactNode } from 'react';
import type { Limit } from '../../../src/domain/profile/schema';
import { limitText } from '../../../src/domain/sla/limit-text';
import { useScreen } from '../../shared/bridge/screen-context';
import { Lozenge } from '../../shared/components/lozenge';
import { useWords } from '../../shared/i18n/use-words';
import { formWords } from '../form/form-words';
import { settingsWords } from '../settings-words';

interface Props {
  readonly name: string;
  readonly limit: Limit;
  readonly faults: number;
  readonly isOpen: boolean;
  readonly opens: (isOpen: boolean) => void;
}

/** On a phone a limit is this line, for whom and how long; its cells open below it. */
export function LimitLine({ name, limit, faults, isOpen, opens }: Props): ReactNode {
  const { language } = useScreen();
  // What is faulty cannot be folded away; once it is put right it stays open under the hands of whoever did it.
  const mustOpen = faults > 0;
  const words = useWords(settingsWords);
  const form = useWords(formWords);
  return (
    // The cells stand in the row, not in here: the row is told whether it is open.
    <details
      className="limit-line arrowed"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (mustOpen) currentTarget.open = true;
        opens(currentTarget.open);
      }}
    >
      <summary>
        <span className="limit-whom">{name}</span>
        {faults > 0 && <Lozenge tone="danger">{form('faultsHere', { n: faults })}</Lozenge>}
        {limit.enabled === false && <Lozenge>{words('off')}</Lozenge>}
        <span className="limit-time">{limitText(limit.due)[language]}</span>
      </summary>
    </details>
  );
}
