import { graphScene, violationsSoFar } from './graph-scene';
import { hasDescription, totals } from '../../support/graph-description';
import { describeTenant } from './tenant-contract';

describeTenant('over Microsoft Graph', graphScene);

afterEach(() => expect(violationsSoFar()).toEqual([]));

afterAll(() => {
  const against = hasDescription ? "Microsoft's description" : 'the type package (the description is not there)';
  console.log(`${totals.calls} Graph calls held against ${against}: ${totals.violations} violations`);
  expect(totals.calls).toBeGreaterThan(100);
});
