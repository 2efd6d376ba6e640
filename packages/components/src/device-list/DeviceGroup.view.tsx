'use client';
import type { AuthDevice, Problem } from '@cognito-mfa/core';
import { memo } from 'react';
import { DeviceItem } from './DeviceItem.view.js';
import { isSame } from './is-same.js';

/** What the groups of a list have in common. */
export interface DeviceGroupContext {
  now: number;
  /** The device that is being forgotten. */
  forgotten: string | undefined;
  /** All others are being forgotten. */
  pending: boolean;
  failures: Readonly<Record<string, Problem>>;
  onAskForget: (device: AuthDevice) => void;
}

export interface DeviceGroupProps extends DeviceGroupContext {
  devices: readonly AuthDevice[];
  /** For the group of this device. */
  current?: CurrentDevice | undefined;
}

/** What is more to this device than to the others. */
interface CurrentDevice {
  /** Something is under way, with whatever device. */
  readonly pending: boolean;
  readonly isStopping: boolean;
  readonly onStopRemembering: (() => void) | undefined;
}

/** A run of devices. Most people have one; thousands are many, and each is rendered, laid out and drawn for itself. */
export const DeviceGroup = memo(Group, isSame);

function Group({ devices, now, forgotten, pending, failures, onAskForget, current }: DeviceGroupProps) {
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
            pending={(own?.pending ?? pending) && !busy && !isStopping}
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
