import type { RollStore } from '../../ports/roll-store';
import { libraryFile, pathOf } from './library-file';
import { ROLL_FILE, type GraphView } from './place';

export function graphRollStore(view: GraphView): RollStore {
  return libraryFile(view, pathOf(view, ROLL_FILE));
}
