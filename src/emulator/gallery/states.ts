import { FIX_STATES } from './fix-states';
import { PANE_STATES } from './pane-states';
import { RULE_STATES } from './rule-states';
import { SCHOOL_STATES } from './school-states';
import type { GalleryState } from './state';

/** Everything the pane can look like. */
export const STATES: readonly GalleryState[] = [...PANE_STATES, ...SCHOOL_STATES, ...FIX_STATES, ...RULE_STATES];

export const GROUPS: readonly string[] = [...new Set(STATES.map(({ group }) => group))];
