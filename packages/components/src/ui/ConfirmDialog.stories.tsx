import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { ConfirmDialog } from './ConfirmDialog.js';

const meta = {
  title: 'Parts/ConfirmDialog',
  component: ConfirmDialog,
  parameters: { docs: { story: { inline: false, height: '20rem' } } },
  args: {
    isOpen: true,
    title: 'Forget Safari on iOS?',
    description: 'The next sign-in there asks for a second step.',
    confirmLabel: 'Forget',
    onConfirm: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof ConfirmDialog>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};
export const Pending: Story = { args: { pending: true } };
