import { detect } from '../../src/detect/detect';

/** Findings in texts, as JSON, so that what one engine says can be held against another's word for word. */
function detectIn(textsAsJson: string, now: number): string {
  const texts = JSON.parse(textsAsJson) as string[];
  return JSON.stringify(texts.map((text) => detect(text, { now })));
}

Object.assign(globalThis, { detectIn, detect });
