import { Spinner } from '@fluentui/react-components';
import { Component, lazy, Suspense, type ReactNode } from 'react';
import type { PaneStrings } from '../../strings/pane-strings';

/** Parts that speak with the school: most messages need none of them, so they are loaded when one is shown. */
export const AskPanel = lazy(() => import('./school/ask-panel').then(({ AskPanel: part }) => ({ default: part })));
export const WrongPanel = lazy(() =>
  import('./school/wrong-panel').then(({ WrongPanel: part }) => ({ default: part })),
);
export const MoreList = lazy(() => import('./school/more-list').then(({ MoreList: part }) => ({ default: part })));

interface Props {
  readonly words: Pick<PaneStrings, 'loading' | 'unreachable'>;
  readonly children: ReactNode;
}

/** Shows a part when it has come, and says so when it cannot. */
export class Later extends Component<Props, { readonly isFailed: boolean }> {
  override state = { isFailed: false };

  static getDerivedStateFromError(): { readonly isFailed: boolean } {
    return { isFailed: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (this.state.isFailed) return words.unreachable;
    return (
      <Suspense fallback={<Spinner data-loading size="tiny" label={words.loading} labelPosition="after" />}>
        {children}
      </Suspense>
    );
  }
}
