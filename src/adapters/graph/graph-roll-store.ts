import type { RollStore } from '../../ports/roll-store';
import { libraryFile, pathOf } from './library-file';
import { ROLL_FILE, ROLL_PROPOSAL_FILE, type GraphView } from './place';

export function graphRollStore(view: GraphView): RollStore {
  const { read, replace } = libraryFile(view, pathOf(view, ROLL_FILE));
  return { read, replace, proposal: libraryFile(view, pathOf(view, ROLL_PROPOSAL_FILE)) };
}
