import type { Locale } from '../../strings/text';
import type { Look } from '../../ui/theme';

/** What a test asks of the gallery: `window.gallery`. */
export interface GalleryApi {
  readonly groups: readonly string[];
  readonly ids: readonly string[];
  /** Draws a group and returns when it stands. */
  show(group: string, look?: Look, locale?: Locale): void;
}

declare global {
  interface Window {
    gallery?: GalleryApi;
  }
}
