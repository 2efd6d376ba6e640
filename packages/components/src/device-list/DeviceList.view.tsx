'use client';
import type { AuthDevice, DevicesState } from '@cognito-mfa/core';
import { useId, useRef, useState } from 'react';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { DeviceRow } from './DeviceRow.view.js';
import { useDeviceName } from './useDeviceName.js';

export interface DeviceListViewProps {
  state: DevicesState;
  headingLevel?: HeadingLevel;
  /** Now, epoch milliseconds: "last used" is told from here. */
  now: number;
  onRemember: () => void;
  onForget: (id: string) => void;
  onForgetOthers: () => void;
  onLoadMore: () => void;
  onReload: () => void;
}

type Asked = { readonly device: AuthDevice } | 'others' | null;

/** The remembered devices, this one first. */
export function DeviceListView(props: DeviceListViewProps) {
  const { state, headingLevel = 2, now, onRemember, onForget, onForgetOthers, onLoadMore, onReload } = props;
  const { devices: texts, actions } = useMessages();
  const nameOf = useDeviceName();
  const [asked, setAsked] = useState<Asked>(null);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const busy = state.step === 'READY' ? state.busy : null;
  const devices = state.step === 'READY' ? state.devices : [];
  const isOthers = asked === 'others';
  const asksFor = asked && asked !== 'others' ? asked.device : undefined;

  const confirm = () => {
    if (isOthers) onForgetOthers();
    else if (asksFor) onForget(asksFor.id);
    setAsked(null);
    // The button that asked may be gone with its device.
    heading.current?.focus();
  };

  return (
    <section className="cmk cmk-device-list" aria-labelledby={id} data-step={state.step}>
      <Heading level={headingLevel} id={id} ref={heading}>
        {texts.title}
      </Heading>
      <p className="cmk-description">{texts.description}</p>
      {state.step === 'LOADING' && (
        <div className="cmk-skeleton" role="status">
          <span className="cmk-visually-hidden">{texts.loading}</span>
        </div>
      )}
      {state.step === 'FAILED' && (
        <ProblemMessage problem={state.problem}>
          {state.problem.code !== 'device-tracking-off' && <Button onClick={onReload}>{actions.retry}</Button>}
        </ProblemMessage>
      )}
      {state.step === 'READY' && (
        <>
          <ProblemMessage problem={state.problem} />
          {devices.length === 0 && <p className="cmk-empty">{texts.empty}</p>}
          {devices.length > 0 && (
            <ul className="cmk-list">
              {devices.map((device) => (
                <DeviceRow
                  key={device.id}
                  device={device}
                  now={now}
                  busy={busy !== null}
                  onForget={() => setAsked({ device })}
                />
              ))}
            </ul>
          )}
          {busy?.type === 'forgetOtherDevices' && (
            <div className="cmk-progress" role="status">
              <progress value={busy.done} max={busy.total || 1} aria-label={texts.forgetOthers} />
              <span>{texts.forgetting(busy.done, busy.total)}</span>
            </div>
          )}
          <div className="cmk-actions">
            {state.hasMore && (
              <Button busy={busy !== null} onClick={onLoadMore}>
                {texts.loadMore}
              </Button>
            )}
            {!devices.some((device) => device.isCurrentDevice) && (
              <Button busy={busy !== null} onClick={onRemember}>
                {texts.rememberThis}
              </Button>
            )}
            {(state.hasMore || devices.some((device) => !device.isCurrentDevice)) && (
              <Button look="danger" busy={busy !== null} onClick={() => setAsked('others')}>
                {texts.forgetOthers}
              </Button>
            )}
          </div>
        </>
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={asksFor ? texts.forgetTitle(nameOf(asksFor)) : texts.forgetOthersTitle}
        description={descriptionOf(asksFor, texts)}
        confirmLabel={texts.confirmForget}
        onConfirm={confirm}
        onCancel={() => setAsked(null)}
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
