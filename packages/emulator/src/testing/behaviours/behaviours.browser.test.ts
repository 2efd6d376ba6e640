import { describeBehaviours } from './describe-behaviours.js';

describeBehaviours();
