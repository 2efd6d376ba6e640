import { addCustomAttributes } from './add-custom-attributes.js';
import { adminAddUserToGroup } from './admin-add-user-to-group.js';
import { adminConfirmSignUp } from './admin-confirm-sign-up.js';
import { adminCreateUser } from './admin-create-user.js';
import { adminDeleteSoftwareToken } from './admin-delete-software-token.js';
import { adminDeleteUser } from './admin-delete-user.js';
import { adminDeleteUserAttributes } from './admin-delete-user-attributes.js';
import { adminDisableUser } from './admin-disable-user.js';
import { adminEnableUser } from './admin-enable-user.js';
import { adminForgetDevice } from './admin-forget-device.js';
import { adminGetDevice } from './admin-get-device.js';
import { adminGetUser } from './admin-get-user.js';
import { adminGetUserAuthFactors } from './admin-get-user-auth-factors.js';
import { adminInitiateAuth } from './admin-initiate-auth.js';
import { adminListDevices } from './admin-list-devices.js';
import { adminListGroupsForUser } from './admin-list-groups-for-user.js';
import { adminListUserSessions } from './admin-list-user-sessions.js';
import { adminRemoveUserFromGroup } from './admin-remove-user-from-group.js';
import { adminResetUserPassword } from './admin-reset-user-password.js';
import { adminRespondToAuthChallenge } from './admin-respond-to-auth-challenge.js';
import { adminRevokeUserSession } from './admin-revoke-user-session.js';
import { adminSetUserMfaPreference } from './admin-set-user-mfa-preference.js';
import { adminSetUserPassword } from './admin-set-user-password.js';
import { adminUpdateDeviceStatus } from './admin-update-device-status.js';
import { adminUpdateUserAttributes } from './admin-update-user-attributes.js';
import { adminUserGlobalSignOut } from './admin-user-global-sign-out.js';
import { associateSoftwareToken } from './associate-software-token.js';
import { changePassword } from './change-password.js';
import { completeWebAuthnRegistration } from './complete-web-authn-registration.js';
import { confirmDevice } from './confirm-device.js';
import { confirmForgotPassword } from './confirm-forgot-password.js';
import { confirmSignUp } from './confirm-sign-up.js';
import { createGroup } from './create-group.js';
import { createIdentityProvider } from './create-identity-provider.js';
import { createResourceServer } from './create-resource-server.js';
import { createUserPool } from './create-user-pool.js';
import { createUserPoolClient } from './create-user-pool-client.js';
import { createUserPoolDomain } from './create-user-pool-domain.js';
import { deleteGroup } from './delete-group.js';
import { deleteIdentityProvider } from './delete-identity-provider.js';
import { deleteResourceServer } from './delete-resource-server.js';
import { deleteUser } from './delete-user.js';
import { deleteUserAttributes } from './delete-user-attributes.js';
import { deleteUserPool } from './delete-user-pool.js';
import { deleteUserPoolClient } from './delete-user-pool-client.js';
import { deleteUserPoolDomain } from './delete-user-pool-domain.js';
import { deleteWebAuthnCredential } from './delete-web-authn-credential.js';
import { describeIdentityProvider } from './describe-identity-provider.js';
import { describeResourceServer } from './describe-resource-server.js';
import { describeUserPool } from './describe-user-pool.js';
import { describeUserPoolClient } from './describe-user-pool-client.js';
import { describeUserPoolDomain } from './describe-user-pool-domain.js';
import { forgetDevice } from './forget-device.js';
import { forgotPassword } from './forgot-password.js';
import { getDevice } from './get-device.js';
import { getGroup } from './get-group.js';
import { getIdentityProviderByIdentifier } from './get-identity-provider-by-identifier.js';
import { getTokensFromRefreshToken } from './get-tokens-from-refresh-token.js';
import { getUser } from './get-user.js';
import { getUserAttributeVerificationCode } from './get-user-attribute-verification-code.js';
import { getUserAuthFactors } from './get-user-auth-factors.js';
import { getUserPoolClientSessionConfiguration } from './get-user-pool-client-session-configuration.js';
import { getUserPoolMfaConfig } from './get-user-pool-mfa-config.js';
import { getUserPoolSessionConfiguration } from './get-user-pool-session-configuration.js';
import { globalSignOut } from './global-sign-out.js';
import { initiateAuth } from './initiate-auth.js';
import { listDevices } from './list-devices.js';
import { listGroups } from './list-groups.js';
import { listIdentityProviders } from './list-identity-providers.js';
import { listResourceServers } from './list-resource-servers.js';
import { listTagsForResource } from './list-tags-for-resource.js';
import { listUserPoolClients } from './list-user-pool-clients.js';
import { listUserPools } from './list-user-pools.js';
import { listUserSessions } from './list-user-sessions.js';
import { listUsers } from './list-users.js';
import { listUsersInGroup } from './list-users-in-group.js';
import { listWebAuthnCredentials } from './list-web-authn-credentials.js';
import type { Operation } from './operation.js';
import { resendConfirmationCode } from './resend-confirmation-code.js';
import { respondToAuthChallenge } from './respond-to-auth-challenge.js';
import { revokeToken } from './revoke-token.js';
import { revokeUserSession } from './revoke-user-session.js';
import { setUserMfaPreference } from './set-user-mfa-preference.js';
import { setUserPoolClientSessionConfiguration } from './set-user-pool-client-session-configuration.js';
import { setUserPoolMfaConfig } from './set-user-pool-mfa-config.js';
import { setUserPoolSessionConfiguration } from './set-user-pool-session-configuration.js';
import { signUp } from './sign-up.js';
import { startWebAuthnRegistration } from './start-web-authn-registration.js';
import { tagResource } from './tag-resource.js';
import { untagResource } from './untag-resource.js';
import { updateDeviceStatus } from './update-device-status.js';
import { updateGroup } from './update-group.js';
import { updateIdentityProvider } from './update-identity-provider.js';
import { updateResourceServer } from './update-resource-server.js';
import { updateUserAttributes } from './update-user-attributes.js';
import { updateUserPool } from './update-user-pool.js';
import { updateUserPoolClient } from './update-user-pool-client.js';
import { updateUserPoolDomain } from './update-user-pool-domain.js';
import { verifySoftwareToken } from './verify-software-token.js';
import { verifyUserAttribute } from './verify-user-attribute.js';

/** All operations of the emulator, by their name on the wire. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  ['AddCustomAttributes', addCustomAttributes],
  ['AdminAddUserToGroup', adminAddUserToGroup],
  ['AdminConfirmSignUp', adminConfirmSignUp],
  ['AdminCreateUser', adminCreateUser],
  ['AdminDeleteSoftwareToken', adminDeleteSoftwareToken],
  ['AdminDeleteUser', adminDeleteUser],
  ['AdminDeleteUserAttributes', adminDeleteUserAttributes],
  ['AdminDisableUser', adminDisableUser],
  ['AdminEnableUser', adminEnableUser],
  ['AdminForgetDevice', adminForgetDevice],
  ['AdminGetDevice', adminGetDevice],
  ['AdminGetUser', adminGetUser],
  ['AdminGetUserAuthFactors', adminGetUserAuthFactors],
  ['AdminInitiateAuth', adminInitiateAuth],
  ['AdminListDevices', adminListDevices],
  ['AdminListGroupsForUser', adminListGroupsForUser],
  ['AdminListUserSessions', adminListUserSessions],
  ['AdminRemoveUserFromGroup', adminRemoveUserFromGroup],
  ['AdminResetUserPassword', adminResetUserPassword],
  ['AdminRespondToAuthChallenge', adminRespondToAuthChallenge],
  ['AdminRevokeUserSession', adminRevokeUserSession],
  ['AdminSetUserMFAPreference', adminSetUserMfaPreference],
  ['AdminSetUserPassword', adminSetUserPassword],
  ['AdminUpdateDeviceStatus', adminUpdateDeviceStatus],
  ['AdminUpdateUserAttributes', adminUpdateUserAttributes],
  ['AdminUserGlobalSignOut', adminUserGlobalSignOut],
  ['AssociateSoftwareToken', associateSoftwareToken],
  ['ChangePassword', changePassword],
  ['CompleteWebAuthnRegistration', completeWebAuthnRegistration],
  ['ConfirmDevice', confirmDevice],
  ['ConfirmForgotPassword', confirmForgotPassword],
  ['ConfirmSignUp', confirmSignUp],
  ['CreateGroup', createGroup],
  ['CreateIdentityProvider', createIdentityProvider],
  ['CreateResourceServer', createResourceServer],
  ['CreateUserPool', createUserPool],
  ['CreateUserPoolClient', createUserPoolClient],
  ['CreateUserPoolDomain', createUserPoolDomain],
  ['DeleteGroup', deleteGroup],
  ['DeleteIdentityProvider', deleteIdentityProvider],
  ['DeleteResourceServer', deleteResourceServer],
  ['DeleteUser', deleteUser],
  ['DeleteUserAttributes', deleteUserAttributes],
  ['DeleteUserPool', deleteUserPool],
  ['DeleteUserPoolClient', deleteUserPoolClient],
  ['DeleteUserPoolDomain', deleteUserPoolDomain],
  ['DeleteWebAuthnCredential', deleteWebAuthnCredential],
  ['DescribeIdentityProvider', describeIdentityProvider],
  ['DescribeResourceServer', describeResourceServer],
  ['DescribeUserPool', describeUserPool],
  ['DescribeUserPoolClient', describeUserPoolClient],
  ['DescribeUserPoolDomain', describeUserPoolDomain],
  ['ForgetDevice', forgetDevice],
  ['ForgotPassword', forgotPassword],
  ['GetDevice', getDevice],
  ['GetGroup', getGroup],
  ['GetIdentityProviderByIdentifier', getIdentityProviderByIdentifier],
  ['GetTokensFromRefreshToken', getTokensFromRefreshToken],
  ['GetUser', getUser],
  ['GetUserAttributeVerificationCode', getUserAttributeVerificationCode],
  ['GetUserAuthFactors', getUserAuthFactors],
  ['GetUserPoolClientSessionConfiguration', getUserPoolClientSessionConfiguration],
  ['GetUserPoolMfaConfig', getUserPoolMfaConfig],
  ['GetUserPoolSessionConfiguration', getUserPoolSessionConfiguration],
  ['GlobalSignOut', globalSignOut],
  ['InitiateAuth', initiateAuth],
  ['ListDevices', listDevices],
  ['ListGroups', listGroups],
  ['ListIdentityProviders', listIdentityProviders],
  ['ListResourceServers', listResourceServers],
  ['ListTagsForResource', listTagsForResource],
  ['ListUserPoolClients', listUserPoolClients],
  ['ListUserPools', listUserPools],
  ['ListUsers', listUsers],
  ['ListUserSessions', listUserSessions],
  ['ListUsersInGroup', listUsersInGroup],
  ['ListWebAuthnCredentials', listWebAuthnCredentials],
  ['ResendConfirmationCode', resendConfirmationCode],
  ['RespondToAuthChallenge', respondToAuthChallenge],
  ['RevokeToken', revokeToken],
  ['RevokeUserSession', revokeUserSession],
  ['SetUserMFAPreference', setUserMfaPreference],
  ['SetUserPoolClientSessionConfiguration', setUserPoolClientSessionConfiguration],
  ['SetUserPoolMfaConfig', setUserPoolMfaConfig],
  ['SetUserPoolSessionConfiguration', setUserPoolSessionConfiguration],
  ['SignUp', signUp],
  ['StartWebAuthnRegistration', startWebAuthnRegistration],
  ['TagResource', tagResource],
  ['UntagResource', untagResource],
  ['UpdateDeviceStatus', updateDeviceStatus],
  ['UpdateGroup', updateGroup],
  ['UpdateIdentityProvider', updateIdentityProvider],
  ['UpdateResourceServer', updateResourceServer],
  ['UpdateUserAttributes', updateUserAttributes],
  ['UpdateUserPool', updateUserPool],
  ['UpdateUserPoolClient', updateUserPoolClient],
  ['UpdateUserPoolDomain', updateUserPoolDomain],
  ['VerifySoftwareToken', verifySoftwareToken],
  ['VerifyUserAttribute', verifyUserAttribute],
]);
