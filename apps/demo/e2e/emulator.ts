import type { Fault, Message, PoolSettings } from '@cognito-mfa/emulator';
import { generateSync } from 'otplib';
import { readAuthenticatorAccount } from '../src/development/authenticator-account.js';
import type { TestUser } from './test-user.js';

const userPoolClientId = 'emulatorclient000000000001';

type NewUser = Omit<TestUser, 'phoneNumber'> & Partial<TestUser>;

interface PoolIds {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
}

/** The emulator of a lane, through its side channel and the plain AWS protocol. */
export class Emulator {
  constructor(readonly url: string) {}

  private readonly spentTotpSteps = new Map<string, number>();

  async now(): Promise<number> {
    const { now } = await this.sideChannel<{ now: number }>('clock');
    return now;
  }

  async advance(seconds: number): Promise<void> {
    await this.sideChannel('clock', { advanceSeconds: seconds });
  }

  async changePool(settings: Partial<PoolSettings>): Promise<void> {
    await this.sideChannel('pool', settings);
  }

  async messages(username: string): Promise<readonly Message[]> {
    return this.sideChannel(`messages?username=${encodeURIComponent(username)}`);
  }

  /** Returns the code of the latest message to a user. */
  async latestCode(username: string, medium?: Message['medium']): Promise<string> {
    const messages = (await this.messages(username)).filter((message) => !medium || message.medium === medium);
    const latest = messages.at(-1);
    if (!latest) throw new Error(`The emulator sent no ${medium ?? ''} message to ${username}.`);
    return latest.code;
  }

  /**
   * Returns the code of an authenticator app for a key URI. A code works once: if the current one is spent, the clock advances
   * to the next.
   */
  async totpCode(uri: string): Promise<string> {
    const account = readAuthenticatorAccount(uri);
    if (!account) throw new Error(`${uri} is not a TOTP key URI.`);
    const { secret, period, digits } = account;
    const stepOf = (time: number) => Math.floor(time / 1000 / period);
    const spent = this.spentTotpSteps.get(secret) ?? -1;
    if (stepOf(await this.now()) <= spent) await this.advance(period);
    const step = stepOf(await this.now());
    this.spentTotpSteps.set(secret, step);
    return generateSync({ secret, period, digits, epoch: step * period });
  }

  /** Returns the code of a phone whose clock is this many seconds slow. */
  async totpCodeOfSlowPhone(uri: string, seconds: number): Promise<string> {
    const account = readAuthenticatorAccount(uri);
    if (!account) throw new Error(`${uri} is not a TOTP key URI.`);
    const { secret, period, digits } = account;
    return generateSync({ secret, period, digits, epoch: Math.floor((await this.now()) / 1000) - seconds });
  }

  /** Returns a well-formed code that is not valid at any time near now. */
  async wrongTotpCode(uri: string): Promise<string> {
    const account = readAuthenticatorAccount(uri);
    if (!account) throw new Error(`${uri} is not a TOTP key URI.`);
    const { secret, period, digits } = account;
    const now = Math.floor((await this.now()) / 1000);
    const near = [-2, -1, 0, 1, 2].map((steps) =>
      generateSync({ secret, period, digits, epoch: now + steps * period }),
    );
    return (
      ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code)) ?? '666666'
    );
  }

  /** Calls an operation of the Cognito API without a client library. */
  async cognito<Answer = Record<string, unknown>>(operation: string, input: object): Promise<Answer> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${operation} answered ${response.status}: ${text}`);
    return JSON.parse(text || '{}') as Answer;
  }

  /** Returns the ids of the pool. */
  async pool(): Promise<PoolIds> {
    const [pool] = await this.sideChannel<readonly PoolIds[]>('pools');
    if (!pool) throw new Error('The emulator has no pool.');
    return pool;
  }

  /** Creates a confirmed account without the page. */
  async createConfirmedUser({ username, password, email, phoneNumber }: NewUser): Promise<void> {
    await this.cognito('SignUp', {
      ClientId: userPoolClientId,
      Username: username,
      Password: password,
      UserAttributes: [
        { Name: 'email', Value: email },
        ...(phoneNumber === undefined ? [] : [{ Name: 'phone_number', Value: phoneNumber }]),
      ],
    });
    const ConfirmationCode = await this.latestCode(username);
    await this.cognito('ConfirmSignUp', { ClientId: userPoolClientId, Username: username, ConfirmationCode });
  }

  /** Creates an account without an email address or phone number, as an administrator can. */
  async createBareUser({ username, password }: TestUser): Promise<void> {
    const { userPoolId } = await this.pool();
    const user = { UserPoolId: userPoolId, Username: username };
    await this.cognito('AdminCreateUser', { ...user, MessageAction: 'SUPPRESS' });
    await this.cognito('AdminSetUserPassword', { ...user, Password: password, Permanent: true });
  }

  /** Ends all sessions of a user, as an administrator can. */
  async signOutEverywhere({ username }: TestUser): Promise<void> {
    const { userPoolId } = await this.pool();
    await this.cognito('AdminUserGlobalSignOut', { UserPoolId: userPoolId, Username: username });
  }

  /** Makes the next requests of an operation fail. */
  async addFault(fault: Fault): Promise<void> {
    await this.sideChannel('faults', fault);
  }

  /** Sets how many sessions a user can have at a time. The next sign-in over it ends the one used least recently. */
  async limitSessions(MaxPerUser: number): Promise<void> {
    const { userPoolId } = await this.pool();
    const configuration = { UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser } };
    await this.cognito('SetUserPoolSessionConfiguration', { UserPoolId: userPoolId, ...configuration });
  }

  /** Returns the exception that Cognito answers an operation with, or undefined if it succeeds. */
  async refusalOf(operation: string, input: object): Promise<string | undefined> {
    return this.cognito(operation, input).then(
      () => undefined,
      ({ message }: Error) => /\w+Exception/.exec(message)?.[0] ?? message,
    );
  }

  /** Refreshes a session. Returns the exception of Cognito, or undefined if it succeeds. */
  refusalOfRefresh(REFRESH_TOKEN: string): Promise<string | undefined> {
    const AuthParameters = { REFRESH_TOKEN };
    return this.refusalOf('InitiateAuth', {
      ClientId: userPoolClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters,
    });
  }

  /** Turns factors on or off for a user who is not asked for a code yet. */
  async setPreference(user: NewUser, preference: object): Promise<void> {
    const AccessToken = await this.signIn(user);
    await this.cognito('SetUserMFAPreference', { AccessToken, ...preference });
  }

  /** Sets up an authenticator app for a user without factors. Returns its key URI. */
  async setUpAuthenticator(user: NewUser): Promise<string> {
    const AccessToken = await this.signIn(user);
    const { SecretCode } = await this.cognito<{ SecretCode: string }>('AssociateSoftwareToken', { AccessToken });
    const keyUri = `otpauth://totp/Harbour:${user.username}?secret=${SecretCode}&issuer=Harbour`;
    await this.cognito('VerifySoftwareToken', { AccessToken, UserCode: await this.totpCode(keyUri) });
    const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true };
    await this.cognito('SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings });
    return keyUri;
  }

  /** Signs in a user with only a password. Returns the access token. */
  private async signIn({ username, password }: NewUser): Promise<string> {
    const { AuthenticationResult } = await this.cognito<{ AuthenticationResult: { AccessToken: string } }>(
      'InitiateAuth',
      {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: userPoolClientId,
        AuthParameters: { USERNAME: username, PASSWORD: password },
      },
    );
    return AuthenticationResult.AccessToken;
  }

  private async sideChannel<Answer>(path: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.url}/_emulator/${path}`, {
      headers: { 'x-cognito-emulator': '1', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`/_emulator/${path} answered ${response.status}: ${await response.text()}`);
    return response.json() as Promise<Answer>;
  }
}
