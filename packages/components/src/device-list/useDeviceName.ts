'use client';
import type { AuthDevice } from '@cognito-mfa/core';
import { useMessages } from '../messages/MessagesProvider.js';

/** What a device is called. */
export function useDeviceName(): (device: AuthDevice) => string {
  const { devices } = useMessages();
  return (device) => device.name || devices.unnamed;
}
