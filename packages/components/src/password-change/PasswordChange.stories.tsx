import { problem } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { PasswordChangeView } from './PasswordChange.view.js';

const meta = {
  title: 'Views/PasswordChangeView',
  component: PasswordChangeView,
  args: {
    state: { step: 'ENTER_PASSWORDS', busy: null, problem: null },
    isOpen: true,
    username: 'ada',
    policy: { minLength: 8, requireNumbers: true },
    onOpen: fn(),
    onCancel: fn(),
    onUpdatePassword: fn(),
    onSecureOthers: fn(),
    onSkip: fn(),
  },
} satisfies Meta<typeof PasswordChangeView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = { args: { isOpen: false } };
export const WrongPassword: Story = {
  args: { state: { step: 'ENTER_PASSWORDS', busy: null, problem: problem('wrong-credentials') } },
};
export const Offer: Story = { args: { state: { step: 'SECURE_OTHERS', busy: null, problem: problem('service') } } };
export const Done: Story = { args: { state: { step: 'DONE', securedOthers: true } } };
