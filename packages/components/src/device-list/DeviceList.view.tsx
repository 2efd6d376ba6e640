'use client';
import type { AuthDevice, DevicesState } from '@cognito-mfa/core';
import { useId, useRef, useState } from 'react';
import { devicesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { ListSkeleton } from '../ui/ListSkeleton.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { DeviceGroups } from './DeviceGroups.view.js';
import { DeviceListActions } from './DeviceListActions.view.js';
import { DeviceTimesContext, useDeviceTimes, useEarlyFormats } from './device-times.js';
import { NotForgotten } from './NotForgotten.view.js';
import { useDeviceName } from './useDeviceName.js';

export interface DeviceListViewProps {
  state: DevicesState;
  headingLevel?: HeadingLevel;
  /** Now, epoch milliseconds: "last used" is told from here. */
  now: number;
  onRemember: () => void;
  onForget: (id: string) => void;
  onForgetOthers: () => void;
  /** Tries again what could not be forgotten. */
  onRetryForgetting: () => void;
  /** Absent where the client cannot do it. */
  onStopRemembering?: (() => void) | undefined;
  onLoadMore: () => void;
  onReload: () => void;
}

type Asked = AuthDevice | 'others' | null;

/** The remembered devices, this one first. */
export function DeviceListView(props: DeviceListViewProps) {
  const {
    state,
    headingLevel = 2,
    now,
    onForget,
    onForgetOthers,
    onRetryForgetting,
    onStopRemembering,
    onReload,
  } = props;
  const { devices: texts, actions, locale } = useTexts(devicesEnglish);
  const times = useDeviceTimes(locale);
  useEarlyFormats(times);
  const nameOf = useDeviceName();
  const [asked, setAsked] = useState<Asked>(null);
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const device = asked && asked !== 'others' ? asked : undefined;
  const busy = state.step === 'READY' ? state.busy : null;

  // The button that was pressed goes with its device.
  const takeFocus = () => section.current?.querySelector<HTMLElement>('.cmk-heading')?.focus();
  const stopRemembering =
    onStopRemembering &&
    (() => {
      takeFocus();
      onStopRemembering();
    });

  const current = {
    pending: busy !== null,
    isStopping: busy?.type === 'stopRememberingDevice',
    onStopRemembering: stopRemembering,
  };

  const confirm = () => {
    if (asked === 'others') onForgetOthers();
    else if (asked) onForget(asked.id);
    setAsked(null);
  };

  return (
    <section className="cmk cmk-device-list" aria-labelledby={id} data-step={state.step} ref={section}>
      <div className="cmk-section-head">
        <Heading level={headingLevel} id={id}>
          {texts.title}
        </Heading>
        <p className="cmk-description">{texts.description}</p>
      </div>
      {state.step === 'LOADING' && <ListSkeleton rows={2} label={texts.loading} />}
      {state.step === 'FAILED' && (
        <ProblemMessage problem={state.problem}>
          {state.problem.code !== 'device-tracking-off' && (
            <Button size="small" onClick={onReload}>
              {actions.retry}
            </Button>
          )}
        </ProblemMessage>
      )}
      {state.step === 'READY' && (
        <>
          <ProblemMessage problem={state.problem} />
          {state.busy === null && Object.keys(state.failures).length > 0 && (
            <NotForgotten onRetry={onRetryForgetting} />
          )}
          {state.devices.length === 0 && !state.hasMore && <p className="cmk-empty">{texts.empty}</p>}
          {state.devices.length > 0 && (
            <DeviceTimesContext.Provider value={times}>
              <DeviceGroups
                devices={state.devices}
                now={now}
                forgotten={busy?.type === 'forgetDevice' ? busy.id : undefined}
                pending={busy?.type === 'forgetOtherDevices'}
                failures={state.failures}
                onAskForget={setAsked}
                current={current}
              />
            </DeviceTimesContext.Provider>
          )}
          <DeviceListActions {...props} state={state} onAskForgetOthers={() => setAsked('others')} />
        </>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={device ? texts.forgetTitle(nameOf(device)) : texts.forgetOthersTitle}
        description={descriptionOf(device, texts)}
        confirmLabel={texts.confirmForget}
        pending={busy !== null}
        onConfirm={confirm}
        onCancel={() => setAsked(null)}
        takeFocus={takeFocus}
      />
    </section>
  );
}

function descriptionOf(
  device: AuthDevice | undefined,
  texts: { forgetCurrentDescription: string; forgetDescription: string; forgetOthersDescription: string },
): string {
  if (!device) return texts.forgetOthersDescription;
  return device.isCurrentDevice ? texts.forgetCurrentDescription : texts.forgetDescription;
}
