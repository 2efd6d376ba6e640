export { type EmulatorServer, serve } from './serve.js';
