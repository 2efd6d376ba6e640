import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { RememberDevice } from './RememberDevice.js';

const meta = {
  title: 'Components/RememberDevice',
  component: RememberDevice,
  args: { checked: false, onChange: fn() },
} satisfies Meta<typeof RememberDevice>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Unchecked: Story = {};
export const Checked: Story = { args: { checked: true } };
export const ForThirtyDays: Story = { args: { days: 30 } };
