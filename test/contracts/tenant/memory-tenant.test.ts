import { describeTenant } from './tenant-contract';
import { memoryScene } from './tenant-scene';

describeTenant('in memory', memoryScene);
