'use client';
import { memo } from 'react';
import { DeviceGroup, type DeviceGroupContext } from './DeviceGroup.view.js';
import type { DeviceGroup as Run } from './device-groups.js';
import { isSame } from './is-same.js';

interface DeviceSectionProps extends DeviceGroupContext {
  groups: readonly Run[];
}

/** Groups that come into sight or go out of it together: each frame of scrolling looks at a few sections, not at hundreds of groups. */
export const DeviceSection = memo(
  ({ groups, ...context }: DeviceSectionProps) => (
    <div className="cmk-list-section">
      {groups.map(([key, devices]) => (
        <DeviceGroup key={key} devices={devices} {...context} />
      ))}
    </div>
  ),
  isSame,
);
