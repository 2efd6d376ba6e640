import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { DeleteAccountView } from './DeleteAccount.view.js';

const meta = {
  title: 'Views/DeleteAccountView',
  component: DeleteAccountView,
  args: { isOpen: true, busy: false, problem: null, onOpen: fn(), onDelete: fn(), onCancel: fn() },
} satisfies Meta<typeof DeleteAccountView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = { args: { isOpen: false } };
export const NotConfirmed: Story = {
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText('Type “delete” to confirm'), 'yes');
    await userEvent.click(canvas.getByRole('button', { name: 'Delete account' }));
    await canvas.findByText('Type “delete” exactly as shown.');
    await expect(args.onDelete).not.toHaveBeenCalled();
  },
};
