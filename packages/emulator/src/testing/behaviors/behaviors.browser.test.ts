import { describeBehaviors } from './describe-behaviors.js';

describeBehaviors();
