import type { Route } from '../shell/route';

export interface PageProps {
  readonly route: Route;
  /** The heading takes the focus: this page was gone to. */
  readonly takesFocus: boolean;
}
