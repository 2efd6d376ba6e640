import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import { RecoveryHelp } from './RecoveryHelp.js';

const meta = {
  title: 'Components/RecoveryHelp',
  component: RecoveryHelp,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByText('Can’t use this method?'));
  },
} satisfies Meta<typeof RecoveryHelp>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OwnHelp: Story = { args: { children: <p>Call the front desk on extension 4711.</p> } };
