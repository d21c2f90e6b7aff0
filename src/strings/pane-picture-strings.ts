import type { Text } from './text';

/** What a person reads beside a picture or a scan whose words can be read on request. */
export interface PanePictureStrings {
  readonly button: string;
  /** What pressing it means: time, place, language. */
  readonly hint: string;
  readonly working: string;
  /** `{count}` pages or pictures read so far. */
  readonly progress: Text;
  readonly cancel: string;
  readonly done: string;
  readonly some: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly close: string;
}
