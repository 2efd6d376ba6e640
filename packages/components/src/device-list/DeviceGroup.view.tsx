'use client';
import type { AuthDevice, Problem } from '@cognito-mfa/core';
import { memo } from 'react';
import { DeviceItem } from './DeviceItem.view.js';

interface DeviceGroupProps {
  devices: readonly AuthDevice[];
  now: number;
  /** The device that is being forgotten. */
  forgotten: string | undefined;
  /** All others are being forgotten. */
  waiting: boolean;
  failures: Readonly<Record<string, Problem>>;
  onAskForget: (device: AuthDevice) => void;
  /** For the group of this device. */
  current?: CurrentDevice | undefined;
}

/** What is more to this device than to the others. */
interface CurrentDevice {
  /** Something is under way, with whatever device. */
  readonly waiting: boolean;
  readonly isStopping: boolean;
  readonly onStopRemembering: (() => void) | undefined;
}

/** A run of devices. Most people have one; thousands are many, and each is rendered, laid out and drawn for itself. */
export const DeviceGroup = memo(Group, isSame);

function Group({ devices, now, forgotten, waiting, failures, onAskForget, current }: DeviceGroupProps) {
  return (
    <ul className="cmk-list">
      {devices.map((device) => {
        const busy = device.id === forgotten;
        const own = device.isCurrentDevice ? current : undefined;
        const isStopping = own?.isStopping ?? false;
        return (
          <DeviceItem
            key={device.id}
            device={device}
            now={now}
            busy={busy}
            waiting={(own?.waiting ?? waiting) && !busy && !isStopping}
            problem={failures[device.id]}
            onAskForget={onAskForget}
            onStopRemembering={own?.onStopRemembering}
            isStopping={isStopping}
          />
        );
      })}
    </ul>
  );
}

/** A list that holds the same devices is the same list. */
function isSame(before: DeviceGroupProps, after: DeviceGroupProps): boolean {
  const names = Object.keys(after) as (keyof DeviceGroupProps)[];
  return names.every(
    (name) =>
      Object.is(before[name], after[name]) ||
      (name === 'devices' &&
        before.devices.length === after.devices.length &&
        before.devices.every((device, at) => device === after.devices[at])),
  );
}
