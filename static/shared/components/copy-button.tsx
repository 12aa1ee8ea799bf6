import Button from '@atlaskit/button/new';
import { type ReactNode, useEffect, useState } from 'react';
import { sharedWords } from '../i18n/shared-words';
import { useWords } from '../i18n/use-words';

/** How long "Copied" stays (milliseconds). */
const SAID_FOR_MS = 2_500;

/** Copies a text and says whether that worked; a sandboxed frame may refuse. */
export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }): ReactNode {
  const t = useWords(sharedWords);
  const [said, setSaid] = useState<'copied' | 'copyFailed' | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> => setSaid((await copyText(text)) ? 'copied' : 'copyFailed');
  return (
    <Button appearance="subtle" spacing="compact" onClick={() => void copy()}>
      <span aria-live="polite">{said ? t(said) : (label ?? t('copy'))}</span>
    </Button>
  );
}

/** Clipboard API first; where the frame is not allowed to use it, the old selection way. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (problem) {
    console.warn('Clipboard API refused, copying by selection', problem);
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'off-screen';
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }
}
