import { ACTIONS, type Action } from './actions';
import { CONFIDENCES, type Confidence } from '../detect/kinds';

/** One declaration gives the type, the decoder, the default, the editor's control and the docs row. */
export type ParameterDeclaration =
  | {
      readonly type: 'whole';
      readonly from: number;
      readonly to: number;
      readonly standard: number;
      readonly unit?: string;
    }
  | { readonly type: 'share'; readonly standard: number }
  | { readonly type: 'yesNo'; readonly standard: boolean }
  | { readonly type: 'words'; readonly standard: readonly string[]; readonly most: number }
  | { readonly type: 'action'; readonly standard: Action | undefined }
  | { readonly type: 'confidence'; readonly standard: Confidence }
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly standard: string };
export type ParameterDeclarations = Readonly<Record<string, ParameterDeclaration>>;

type ValueOf<D> = D extends { readonly type: 'whole' | 'share' }
  ? number
  : D extends { readonly type: 'yesNo' }
    ? boolean
    : D extends { readonly type: 'words' }
      ? readonly string[]
      : D extends { readonly type: 'action' }
        ? Action | undefined
        : D extends { readonly type: 'confidence' }
          ? Confidence
          : string;
export type ParameterValues<P extends ParameterDeclarations> = { readonly [K in keyof P]: ValueOf<P[K]> };

export function whole<const T extends { from: number; to: number; standard: number; unit?: string }>(
  options: T,
): { readonly type: 'whole' } & T {
  return { type: 'whole', ...options };
}
export function share(standard: number): { readonly type: 'share'; readonly standard: number } {
  return { type: 'share', standard };
}
export function yesNo(standard: boolean): { readonly type: 'yesNo'; readonly standard: boolean } {
  return { type: 'yesNo', standard };
}
/** A list of words, addresses or domains; at most `most` of them. */
export function words(
  standard: readonly string[] = [],
  most = 1000,
): { readonly type: 'words'; readonly standard: readonly string[]; readonly most: number } {
  return { type: 'words', standard, most };
}
export function action(standard?: Action): { readonly type: 'action'; readonly standard: Action | undefined } {
  return { type: 'action', standard };
}
export function confidence(standard: Confidence): { readonly type: 'confidence'; readonly standard: Confidence } {
  return { type: 'confidence', standard };
}
export function choice<const O extends readonly string[]>(
  of: O,
  standard: O[number],
): { readonly type: 'choice'; readonly of: O; readonly standard: string } {
  return { type: 'choice', of, standard };
}

export function isAction(value: unknown): value is Action {
  return typeof value === 'string' && (ACTIONS as readonly string[]).includes(value);
}
export function isConfidence(value: unknown): value is Confidence {
  return typeof value === 'string' && (CONFIDENCES as readonly string[]).includes(value);
}
