import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { DeviceListView } from '../device-list/DeviceList.view.js';
import { FactorEnrolmentView } from '../factor-enrolment/FactorEnrolment.view.js';
import { MessagesProvider } from '../messages/MessagesProvider.js';
import type { Messages } from '../messages/messages.js';
import { MfaPreferencesView } from '../mfa-preferences/MfaPreferences.view.js';
import { SignInView } from '../sign-in/SignIn.view.js';
import { pseudoLocale } from '../testing/pseudo-locale.js';
import {
  confirmAttribute,
  deviceList,
  enterAttribute,
  now,
  preferences,
  signInTotpSetup,
  smsCode,
} from '../testing/states.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ja } from './ja.js';
import { ptBR } from './pt-BR.js';
import { zhCN } from './zh-CN.js';

const told = {
  onSignIn: fn(),
  onConfirm: fn(),
  onSelectMfaType: fn(),
  onResendCode: fn(),
  onTryAnotherWay: fn(),
  onStartOver: fn(),
};

const enrolling = {
  onSubmitAttribute: fn(),
  onConfirm: fn(),
  onResendCode: fn(),
  onChangeAttribute: fn(),
  onEnable: fn(),
  onCancel: fn(),
};

function Screens({ messages }: { messages: Messages }) {
  return (
    <MessagesProvider messages={messages}>
      <div dir={messages.locale === 'ar' ? 'rtl' : 'ltr'} lang={messages.locale} className="cmk-security-settings">
        <SignInView appName="Harbour" state={smsCode()} secondsLeft={164} headingLevel={2} {...told} />
        <SignInView appName="Harbour" state={signInTotpSetup()} headingLevel={2} {...told} />
        <MfaPreferencesView state={preferences()} onUpdate={fn()} onEnrol={fn()} onReload={fn()} />
        <FactorEnrolmentView state={enterAttribute()} {...enrolling} />
        <FactorEnrolmentView
          state={confirmAttribute({ mfaType: 'EMAIL', destination: 'ada@example.com' })}
          {...enrolling}
        />
        <DeviceListView
          state={deviceList()}
          now={now}
          onRemember={fn()}
          onForget={fn()}
          onForgetOthers={fn()}
          onRetryForgetting={fn()}
          onStopRemembering={fn()}
          onLoadMore={fn()}
          onReload={fn()}
        />
      </div>
    </MessagesProvider>
  );
}

const meta = { title: 'Texts/Messages', component: Screens, args: { messages: de } } satisfies Meta<typeof Screens>;
export default meta;

type Story = StoryObj<typeof meta>;

export const German: Story = {};
export const Arabic: Story = { args: { messages: ar } };
export const French: Story = { args: { messages: fr } };
export const Spanish: Story = { args: { messages: es } };
export const BrazilianPortuguese: Story = { args: { messages: ptBR } };
export const Japanese: Story = { args: { messages: ja } };
export const SimplifiedChinese: Story = { args: { messages: zhCN } };

/** Accented, longer and in brackets. Text without brackets does not come from the messages; a missing bracket is cut off. */
export const PseudoLocale: Story = { args: { messages: pseudoLocale(en) } };
