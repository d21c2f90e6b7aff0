import type { Locale } from '../../strings/text';
import type { Look } from '../../ui/theme';

/** What a test asks of the gallery: `window.gallery`. */
export interface GalleryApi {
  readonly groups: readonly string[];
  readonly ids: readonly string[];
  /** Draws a group; resolves when it stands, with what is loaded when it is shown. */
  show(group: string, look?: Look, locale?: Locale): Promise<void>;
}

declare global {
  interface Window {
    gallery?: GalleryApi;
  }
}
