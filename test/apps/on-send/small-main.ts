import { startOnSend } from '../../../src/apps/on-send/start';
import { smallEngine, textFacts } from '../../gate/small-engine';

/** The event script with the smallest engine instead of the real one: what it does must not depend on the rules. */
startOnSend(smallEngine, (_name, bytes) => textFacts(bytes));
