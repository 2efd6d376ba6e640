'use client';
import type { AuthDevice, DevicesState } from '@cognito-mfa/core';
import { useId, useRef, useState } from 'react';
import { devicesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { ListFailures } from '../ui/ListRun.js';
import { ListSkeleton } from '../ui/ListSkeleton.js';
import { LoadFailure } from '../ui/LoadFailure.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { DeviceListActions } from './DeviceListActions.view.js';
import { DeviceRow } from './DeviceRow.view.js';
import { DeviceTimesContext, useListTimes } from './device-times.js';

export interface DeviceListViewProps {
  state: DevicesState;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** The time that "last used" counts back from, epoch milliseconds. */
  now: number;
  onRemember: () => void;
  onForget: (id: string) => void;
  onForgetOthers: () => void;
  /** Tries the devices in `failures` again. */
  onRetryForgetting: () => void;
  /** Absent when the client does not support it. */
  onStopRemembering?: (() => void) | undefined;
  onLoadMore: () => void;
  onReload: () => void;
}

type ReadyState = Extract<DevicesState, { step: 'READY' }>;

/** The remembered devices of a user, the current one first. */
export function DeviceListView(props: DeviceListViewProps) {
  const { state, headingLevel = 2, now, onForget, onForgetOthers, onRetryForgetting, onReload } = props;
  const { devices: texts, locale } = useTexts(devicesEnglish);
  const times = useListTimes(locale);
  const [confirming, setConfirming] = useState<AuthDevice | 'others' | null>(null);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const device = confirming === 'others' ? null : confirming;

  // The pressed button disappears together with its device.
  const takeFocus = () => heading.current?.focus();
  const stopRemembering = () => {
    takeFocus();
    props.onStopRemembering?.();
  };
  const confirm = () => {
    if (device) onForget(device.id);
    else onForgetOthers();
    setConfirming(null);
  };

  const description = device?.isCurrentDevice ? texts.forgetCurrentDescription : texts.forgetDescription;
  return (
    <section className="cmk cmk-device-list" aria-labelledby={id} data-step={state.step}>
      <div className="cmk-section-head">
        <Heading level={headingLevel} headingRef={heading} id={id}>
          {texts.title}
        </Heading>
        <p className="cmk-description">{texts.description}</p>
      </div>
      {state.step === 'LOADING' && <ListSkeleton rows={2} label={texts.loading} />}
      {state.step === 'FAILED' && (
        <LoadFailure
          problem={state.problem}
          onRetry={state.problem.code === 'device-tracking-off' ? undefined : onReload}
        />
      )}
      {state.step === 'READY' && (
        <>
          <ProblemMessage problem={state.problem} />
          {!state.busy && Object.keys(state.failures).length > 0 && (
            <ListFailures text={texts.notForgotten} retry={texts.retryForgetting} onRetry={onRetryForgetting} />
          )}
          {state.devices.length === 0 && !state.hasMore && <p className="cmk-empty">{texts.empty}</p>}
          {state.devices.length > 0 && (
            <DeviceTimesContext.Provider value={times}>
              <DeviceRows
                state={state}
                now={now}
                onForget={setConfirming}
                onStopRemembering={props.onStopRemembering && stopRemembering}
              />
            </DeviceTimesContext.Provider>
          )}
          <DeviceListActions {...props} state={state} onForgetOthers={() => setConfirming('others')} />
        </>
      )}
      <ConfirmDialog
        isOpen={confirming !== null}
        title={device ? texts.forgetTitle(device.name || texts.unnamed) : texts.forgetOthersTitle}
        description={device ? description : texts.forgetOthersDescription}
        confirmLabel={texts.confirmForget}
        pending={state.step === 'READY' && state.busy !== null}
        onConfirm={confirm}
        onCancel={() => setConfirming(null)}
        takeFocus={takeFocus}
      />
    </section>
  );
}

interface DeviceRowsProps {
  state: ReadyState;
  now: number;
  onForget: (device: AuthDevice) => void;
  onStopRemembering: (() => void) | undefined;
}

function DeviceRows({ state: { devices, busy, failures }, now, onForget, onStopRemembering }: DeviceRowsProps) {
  return (
    <ul className="cmk-list">
      {devices.map((device) => {
        const isCurrent = device.isCurrentDevice;
        const isBusy = busy?.type === 'forgetDevice' && busy.id === device.id;
        const isStopping = isCurrent && busy?.type === 'stopRememberingDevice';
        // Other rows ask first, and the dialog waits for the action in progress.
        const mustWait = isCurrent ? busy !== null : busy?.type === 'forgetOtherDevices';
        return (
          <DeviceRow
            key={device.id}
            device={device}
            now={now}
            busy={isBusy}
            pending={mustWait && !isBusy && !isStopping}
            problem={failures[device.id]}
            onForget={onForget}
            onStopRemembering={isCurrent ? onStopRemembering : undefined}
            isStopping={isStopping}
          />
        );
      })}
    </ul>
  );
}
