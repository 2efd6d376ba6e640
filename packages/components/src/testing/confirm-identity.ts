import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { password } from './emulated-app.js';

/** Passes the step-up check that is about to open: the password, then a code if the user has a factor. */
export async function confirmIdentity(
  code?: () => string | Promise<string>,
  currentPassword = password,
): Promise<void> {
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm that it’s you' }));
  await userEvent.fill(await dialog.findByLabelText('Password'), currentPassword);
  await userEvent.click(dialog.getByRole('button', { name: 'Continue' }));
  if (code) await userEvent.fill(await dialog.findByLabelText('Verification code'), await code());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}
