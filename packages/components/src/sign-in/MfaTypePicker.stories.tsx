import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { MfaTypePicker } from './MfaTypePicker.js';

const meta = {
  title: 'Components/MfaTypePicker',
  component: MfaTypePicker,
  args: { mfaTypes: ['TOTP', 'SMS', 'EMAIL'], label: 'Choose how to verify', onSelect: fn() },
} satisfies Meta<typeof MfaTypePicker>;
export default meta;

type Story = StoryObj<typeof meta>;

export const ThreeTypes: Story = {};
export const TwoTypes: Story = { args: { mfaTypes: ['TOTP', 'EMAIL'] } };
export const KnownToThisBrowser: Story = {
  args: { lastUsed: 'EMAIL', destinations: { EMAIL: 'a***@e***', SMS: '+*******0839' } },
};
export const Busy: Story = { args: { busy: true } };
