import type { SideChannel } from '../backend/side-channel.js';
export function FaultControls(_: SideChannel) {
  return null;
}
