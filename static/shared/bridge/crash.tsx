import { Component, type ErrorInfo, type ReactNode } from 'react';
import { translate } from '../i18n/define-words';
import type { Language } from '../i18n/language';
import { sharedWords } from '../i18n/shared-words';

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Catches a fault of the screen itself: says that nothing is lost and offers to draw again, instead of a white page. */
export class Crash extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override componentDidCatch(problem: Error, info: ErrorInfo): void {
    console.error('The screen failed', problem, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return (
      <div className="notice notice-danger" role="alert">
        <p>{translate(sharedWords, this.props.language, 'crashed')}</p>
        <button type="button" className="link" onClick={() => this.setState({ crashed: false })}>
          {translate(sharedWords, this.props.language, 'tryAgain')}
        </button>
      </div>
    );
  }
}
