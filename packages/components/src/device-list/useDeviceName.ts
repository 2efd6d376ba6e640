'use client';
import type { AuthDevice } from '@cognito-mfa/core';
import { devicesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';

/** What a device is called. */
export function useDeviceName(): (device: AuthDevice) => string {
  const { devices } = useTexts(devicesEnglish);
  return (device) => device.name || devices.unnamed;
}
