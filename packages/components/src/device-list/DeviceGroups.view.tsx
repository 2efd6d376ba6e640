'use client';
import { DeviceGroup, type DeviceGroupProps } from './DeviceGroup.view.js';
import { DeviceSection } from './DeviceSection.view.js';
import { deviceGroups } from './device-groups.js';

/** All devices: those of the first page in one list, which is all that most people have, and the others in short ones. */
export function DeviceGroups({ devices, current, ...context }: DeviceGroupProps) {
  const { first, rest } = deviceGroups(devices);
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
