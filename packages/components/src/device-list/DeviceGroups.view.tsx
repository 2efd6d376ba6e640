'use client';
import { useDeferredValue } from 'react';
import { DeviceGroup, type DeviceGroupProps } from './DeviceGroup.view.js';
import { DeviceSection } from './DeviceSection.view.js';
import { deviceGroups } from './device-groups.js';

/** Rows that come first of all; the others follow when these are drawn, which is twice as soon. */
const early = 16;

/** All devices: those of the first page in one list, which is all that most people have, and the others in short ones. */
export function DeviceGroups({ devices, current, ...context }: DeviceGroupProps) {
  const isWhole = useDeferredValue(true, false);
  const { first, rest } = deviceGroups(isWhole ? devices : devices.slice(0, early));
  return (
    <div className="cmk-lists">
      <DeviceGroup
        devices={first}
        {...context}
        current={first.some((device) => device.isCurrentDevice) ? current : undefined}
      />
      {rest.map(([key, groups]) => (
        <DeviceSection key={key} groups={groups} {...context} />
      ))}
    </div>
  );
}
