import { outlookComposeItem } from '../../src/adapters/outlook/outlook-compose-item';
import { outlookTimers } from '../../src/adapters/outlook/outlook-system';
import { COMPOSE_ITEM_CONTRACT } from './compose-item';

/** The contract inside an add-in's page, on the item that Microsoft's office.js shows there. */
(globalThis as unknown as { contract: (at: number) => Promise<unknown> }).contract = (at) => {
  const clause = COMPOSE_ITEM_CONTRACT[at];
  return clause
    ? clause.run(outlookComposeItem({ timers: outlookTimers }))
    : Promise.reject(new Error('no such clause'));
};
