'use client';
import type { DevicesState } from '@cognito-mfa/core';
import { devicesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { ListProgress } from '../ui/ListRun.js';

export interface DeviceListActionsProps {
  state: Extract<DevicesState, { step: 'READY' }>;
  onRemember: () => void;
  onLoadMore: () => void;
  onForgetOthers: () => void;
}

/** Actions on the whole list, and their progress. */
export function DeviceListActions({ state, onRemember, onLoadMore, onForgetOthers }: DeviceListActionsProps) {
  const { devices: texts } = useTexts(devicesEnglish);
  const { busy, devices, hasMore } = state;
  const isBusy = (type: NonNullable<typeof busy>['type']) => busy?.type === type;
  const action = (type: NonNullable<typeof busy>['type']) => ({
    busy: isBusy(type),
    pending: busy !== null && !isBusy(type),
  });
  return (
    <>
      {busy?.type === 'forgetOtherDevices' && (
        <ListProgress {...busy} label={texts.forgetOthers} text={texts.forgetting(busy.done, busy.total)} />
      )}
      <div className="cmk-list-foot">
        {hasMore && (
          <Button size="small" {...action('loadMore')} onClick={onLoadMore}>
            {texts.loadMore}
          </Button>
        )}
        {/* A page that is still to come may hold this device. */}
        {!hasMore && !devices.some((device) => device.isCurrentDevice) && (
          <Button size="small" {...action('rememberDevice')} onClick={onRemember}>
            {texts.rememberThis}
          </Button>
        )}
        {(hasMore || devices.some((device) => !device.isCurrentDevice)) && (
          <Button size="small" variant="danger" {...action('forgetOtherDevices')} onClick={onForgetOthers}>
            {texts.forgetOthers}
          </Button>
        )}
      </div>
    </>
  );
}
