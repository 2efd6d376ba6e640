/** How a sign-in ended, for the app that goes on from there. */
export interface SignInResult {
  readonly username: string;
  /** What became of the wish to remember this device. When it failed, the next sign-in asks for a code again. */
  readonly deviceRemembered: 'not-asked' | 'remembered' | 'failed';
}
