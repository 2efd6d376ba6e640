export { userSessionVerbs } from '../user-sessions/user-session-verbs.js';
export { createPoolSender } from './pool-sender.js';
