import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { OtpField } from './OtpField.js';

const meta = {
  title: 'Components/OtpField',
  component: OtpField,
  args: {
    label: 'Verification code',
    description: 'From your authenticator app',
    name: 'code',
    onChange: fn(),
    onComplete: fn(),
    onReject: fn(),
  },
} satisfies Meta<typeof OtpField>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Partial: Story = { args: { defaultValue: '482' } };
export const Full: Story = { args: { defaultValue: '482916' } };
export const Focused: Story = { args: { defaultValue: '482', autoFocus: true } };
export const Busy: Story = { args: { defaultValue: '482916', busy: true } };
export const Invalid: Story = {
  args: { defaultValue: '482916', error: 'Incorrect code. Check the app and try again.' },
};
export const Disabled: Story = { args: { defaultValue: '482', disabled: true } };
export const ReadOnly: Story = { args: { defaultValue: '482916', readOnly: true } };
export const Masked: Story = { args: { defaultValue: '4829', masked: true } };
export const Alphanumeric: Story = { args: { defaultValue: 'K7QM', mode: 'alphanumeric', uppercase: true, length: 8 } };
export const FourLong: Story = { args: { length: 4, defaultValue: '48' } };
export const EightLong: Story = { args: { length: 8, defaultValue: '48291' } };
export const TenLong: Story = { args: { length: 10, defaultValue: '4829163507' } };
export const UnknownLength: Story = {
  args: { length: { min: 6, max: 8 }, defaultValue: '482916', description: 'Six to eight digits' },
};
export const WithoutDescription: Story = { args: { description: undefined } };

export const RightToLeft: Story = {
  args: { label: 'رمز التحقق', description: 'من تطبيق المصادقة', defaultValue: '4829' },
  decorators: [
    (Story) => (
      <div dir="rtl" lang="ar">
        <Story />
      </div>
    ),
  ],
};

export const Dark: Story = { args: { defaultValue: '4829' }, globals: { theme: 'dark' } };

export const Narrow: Story = {
  args: { length: 8, defaultValue: '48291635' },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '18rem' }}>
        <Story />
      </div>
    ),
  ],
};

export const Typed: Story = {
  play: async ({ canvas, args }) => {
    const input = canvas.getByRole('textbox', { name: 'Verification code' });
    await userEvent.type(input, '482916');
    await expect(args.onComplete).toHaveBeenCalledOnce();
    await expect(args.onComplete).toHaveBeenCalledWith('482916');
  },
};

export const Pasted: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('textbox', { name: 'Verification code' }));
    await userEvent.paste('Your code is 482 916.');
    await expect(args.onComplete).toHaveBeenCalledOnce();
    await expect(args.onComplete).toHaveBeenCalledWith('482916');
  },
};
