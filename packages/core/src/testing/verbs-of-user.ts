import type { AuthClient } from '../auth-client.js';
import { password } from './emulated-client.js';

/** The verbs of a signed-in user, which every client has. */
export const verbsOfUser: Readonly<Record<string, (auth: AuthClient) => Promise<unknown>>> = {
  fetchMFAPreference: (auth) => auth.fetchMFAPreference(),
  updateMFAPreference: (auth) => auth.updateMFAPreference({ sms: 'ENABLED' }),
  setUpTOTP: (auth) => auth.setUpTOTP(),
  verifyTOTPSetup: (auth) => auth.verifyTOTPSetup({ code: '123456' }),
  fetchUserAttributes: (auth) => auth.fetchUserAttributes(),
  updateUserAttribute: (auth) =>
    auth.updateUserAttribute({ userAttribute: { attributeKey: 'email', value: 'a@b.co' } }),
  sendUserAttributeVerificationCode: (auth) => auth.sendUserAttributeVerificationCode({ userAttributeKey: 'email' }),
  confirmUserAttribute: (auth) => auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: '123456' }),
  updatePassword: (auth) => auth.updatePassword({ oldPassword: password, newPassword: `${password}2` }),
  rememberDevice: (auth) => auth.rememberDevice(),
  forgetDevice: (auth) => auth.forgetDevice({ device: { id: 'us-east-1_device' } }),
  fetchDevices: (auth) => auth.fetchDevices(),
  fetchDevicePage: (auth) => auth.fetchDevicePage(),
  listUserSessions: (auth) => auth.listUserSessions(),
  revokeUserSession: (auth) => auth.revokeUserSession({ sessionId: 'tkn0123456789abcdefghijklmno' }),
  deleteUser: (auth) => auth.deleteUser(),
  associateWebAuthnCredential: (auth) => auth.associateWebAuthnCredential(),
  listWebAuthnCredentials: (auth) => auth.listWebAuthnCredentials(),
  deleteWebAuthnCredential: (auth) => auth.deleteWebAuthnCredential({ credentialId: 'AQ' }),
  renameWebAuthnCredential: (auth) => auth.renameWebAuthnCredential({ credentialId: 'AQ', name: 'laptop' }),
  fetchAuthFactors: (auth) => auth.fetchAuthFactors(),
  getCurrentUser: (auth) => auth.getCurrentUser(),
  fetchAuthSession: (auth) => auth.fetchAuthSession(),
};
