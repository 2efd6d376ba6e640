import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { confirmAttribute, enableFactor, enterAttribute } from '../testing/states.js';
import { FactorEnrolmentView } from './FactorEnrolment.view.js';

const meta = {
  title: 'Views/FactorEnrolmentView',
  component: FactorEnrolmentView,
  args: {
    state: enterAttribute(),
    onSubmitAttribute: fn(),
    onConfirm: fn(),
    onResendCode: fn(),
    onChangeAttribute: fn(),
    onEnable: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof FactorEnrolmentView>;
export default meta;

type Story = StoryObj<typeof meta>;

const email = { mfaType: 'EMAIL', destination: 'ada@example.com' } as const;

export const PhoneNumber: Story = {};
export const PhoneNumberKnown: Story = { args: { state: enterAttribute({ destination: '+15550100839' }) } };
export const PhoneNumberMalformed: Story = {
  args: {
    state: enterAttribute({
      destination: '07700 900123',
      problem: problem('invalid-input', { field: 'phone_number' }),
    }),
  },
};
export const Email: Story = { args: { state: enterAttribute({ mfaType: 'EMAIL' }) } };
export const SendingCode: Story = {
  args: { state: enterAttribute({ destination: '+15550100839', busy: 'updateUserAttribute' }) },
};
export const Offline: Story = {
  args: { state: enterAttribute({ ...email, problem: problem('network', { offline: true }) }) },
};
export const CodeBySms: Story = { args: { state: confirmAttribute() } };
export const CodeByEmail: Story = { args: { state: confirmAttribute(email) } };
export const WrongCode: Story = { args: { state: confirmAttribute({ problem: problem('wrong-code') }) } };
export const CodeExpired: Story = { args: { state: confirmAttribute({ problem: problem('code-expired') }) } };
export const Checking: Story = { args: { state: confirmAttribute({ busy: 'confirmUserAttribute' }) } };
export const Resending: Story = {
  args: { state: confirmAttribute({ busy: 'sendUserAttributeVerificationCode' }) },
};
export const RateLimited: Story = { args: { state: confirmAttribute({ problem: problem('rate-limited', {}) }) } };
export const UsedByAnotherAccount: Story = {
  args: { state: confirmAttribute({ ...email, problem: problem('alias-taken', { attribute: 'email' }) }) },
};
export const HalfDone: Story = { args: { state: enableFactor({ problem: problem('service') }) } };
export const DoneBySms: Story = { args: { state: { step: 'DONE', mfaType: 'SMS' } } };
export const DoneByEmail: Story = { args: { state: { step: 'DONE', mfaType: 'EMAIL' } } };
