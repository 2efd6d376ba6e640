import type {
  DeliveredFactor,
  GuardedAction,
  LoginWith,
  MfaType,
  PasskeySupport,
  PasswordRule,
  Problem,
  ProblemCode,
  ProblemOf,
  SecuritySection,
  SecurityStrength,
  SecurityWeaknessId,
  SignedOutReason,
} from '@cognito-mfa/core';

/** Text for each Problem: what happened and what to do next. A new code without a text does not compile. */
export type ProblemMessages = {
  readonly [Code in ProblemCode]: (problem: ProblemOf<Code>) => string;
};

/** Text for text messages, and one for email. */
type SentTexts = Readonly<Record<DeliveredFactor, string>>;

/** Text for users who sign in with an email address, and one for a phone number. */
type LoginTexts = Readonly<Record<Exclude<LoginWith, 'username'>, string>>;

/** Every text of the components in one language. A text that varies is a function. */
export interface Messages {
  /** BCP 47, for dates, numbers and lists. */
  readonly locale: string;
  readonly problems: ProblemMessages;
  readonly passwordRules: Readonly<Record<PasswordRule, string>>;
  readonly mfaTypes: Readonly<
    Record<
      MfaType,
      {
        readonly name: string;
        /** Name within a sentence. */
        readonly inSentence: string;
        readonly hint: string;
      }
    >
  >;
  readonly fields: {
    readonly username: string;
    readonly password: string;
    readonly newPassword: string;
    readonly email: string;
    readonly phoneNumber: string;
    readonly phoneNumberHint: string;
    readonly code: string;
    readonly showPassword: string;
    readonly hidePassword: string;
    /** Mark beside the label of a field that can stay empty. */
    readonly optional: string;
    readonly required: (field: string) => string;
    readonly malformed: (field: string) => string;
  };
  readonly actions: {
    readonly signIn: string;
    readonly createAccount: string;
    readonly confirmAccount: string;
    readonly verify: string;
    readonly continue: string;
    readonly resendCode: string;
    readonly sendNewCode: string;
    readonly tryAnotherWay: string;
    readonly signInAgain: string;
    readonly backToSignIn: string;
    readonly notYou: string;
    readonly cancel: string;
    readonly retry: string;
    readonly startAgain: string;
    readonly waitFor: (time: string) => string;
    readonly waitIsOver: string;
  };
  readonly signIn: {
    /** Hint at the password, after a reset. */
    readonly signInWithNewPassword: string;
    /** In place of the Problem's text, where users sign in with an address or a number. */
    readonly wrongCredentials: LoginTexts;
    readonly title: string;
    readonly titleFor: (appName: string) => string;
    readonly forgotPassword: string;
    readonly noAccount: string;
    readonly chooseTitle: string;
    readonly chooseDescription: string;
    readonly lastUsed: string;
    readonly setUpTitle: string;
    readonly setUpDescription: string;
    readonly newPasswordTitle: string;
    readonly newPasswordDescription: string;
    readonly emailSetUpTitle: string;
    readonly emailSetUpDescription: string;
    readonly signingInAs: (username: string) => string;
    readonly codeTitle: Readonly<Record<MfaType, string>>;
    readonly codeDescription: Readonly<Record<MfaType, (destination: string | undefined) => string>>;
    readonly timeLeft: (time: string) => string;
    readonly timeLeftAnnounced: (seconds: number) => string;
    readonly codeSentAgain: string;
    readonly doneTitle: string;
    readonly done: string;
    readonly notRemembered: string;
    /** The pool remembers every device, and could not be told that the user did not ask for it. */
    readonly stillRemembered: string;
    readonly confirmSignUp: string;
    readonly resetPasswordTitle: string;
    readonly resetPassword: string;
  };
  readonly signUp: {
    readonly title: string;
    readonly confirmTitle: string;
    readonly confirmDescription: (destination: string | undefined) => string;
    readonly description: string;
    /** While the new user is signed in. */
    readonly signingIn: string;
    readonly haveAccount: string;
    readonly doneTitle: string;
    readonly done: string;
  };
  /** Names of the attributes that a form can ask for. */
  readonly attributes: Readonly<
    Record<
      | 'address'
      | 'birthdate'
      | 'family_name'
      | 'gender'
      | 'given_name'
      | 'middle_name'
      | 'name'
      | 'nickname'
      | 'picture'
      | 'preferred_username'
      | 'profile'
      | 'website',
      string
    >
  >;
  /** Rules of a new password. */
  readonly newPassword: {
    readonly title: string;
    readonly length: (count: number) => string;
    readonly lowercase: string;
    readonly uppercase: string;
    readonly number: string;
    readonly symbol: string;
    /** State of a rule, for screen readers. */
    readonly met: string;
    readonly notMet: string;
    /** Announced while the user types. `rules` is a list. */
    readonly stillNeeded: (rules: string) => string;
    readonly allMet: string;
  };
  readonly passwordReset: {
    readonly description: string;
    readonly descriptionFor: LoginTexts;
    readonly haveCode: string;
    /** Must not reveal whether the account exists. */
    readonly codeSent: (destination: string | undefined) => string;
    readonly codeAtHand: string;
    readonly save: string;
    readonly doneTitle: string;
    readonly done: string;
  };
  readonly rememberDevice: {
    readonly label: string;
    readonly hint: string;
    /** Hint if the app asks for a code again after some days. */
    readonly hintForDays: (days: number) => string;
  };
  /** Default screen for a challenge of the app's own triggers, which ask anything. */
  readonly customChallenge: {
    readonly title: string;
    /** Stands for the question, if the triggers give none. */
    readonly description: string;
    /** Label of the field. */
    readonly answer: string;
    /** Another challenge follows. The answer before can have been right or wrong. */
    readonly again: string;
  };
  readonly totpSetup: {
    readonly title: string;
    readonly setUp: string;
    readonly replace: string;
    readonly replaceHint: string;
    readonly intro: string;
    readonly setUpShort: string;
    readonly replaceShort: string;
    readonly appTitle: string;
    readonly addTitle: string;
    readonly otherDevice: string;
    readonly codeTitle: string;
    readonly scanTitle: string;
    readonly scan: string;
    readonly qrCode: string;
    readonly keyIntro: string;
    readonly keyDetails: string;
    readonly copyKey: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly openApp: string;
    readonly keyReplaced: string;
    readonly enterCode: string;
    readonly finishing: string;
    readonly finish: string;
    readonly done: string;
  };
  readonly enrolment: {
    readonly title: SentTexts;
    readonly description: string;
    readonly sendCode: string;
    readonly done: SentTexts;
  };
  readonly preferences: {
    readonly title: string;
    readonly description: string;
    readonly loading: string;
    readonly on: string;
    readonly options: (method: string) => string;
    readonly recommended: string;
    readonly lessSecure: string;
    readonly status: Readonly<Record<'on' | 'off', string>>;
    readonly statusHint: Readonly<Record<'on' | 'off', string>>;
    readonly signInTitle: string;
    readonly askEachTime: string;
    readonly askEachTimeHint: string;
    readonly always: (method: string) => string;
    readonly alwaysHint: string;
    readonly save: string;
    readonly turnOnShort: string;
    readonly turnOn: (method: string) => string;
    readonly turnOffShort: string;
    readonly turnOff: (method: string) => string;
    readonly unverified: string;
    readonly addShort: string;
    readonly add: SentTexts;
    readonly verifyShort: string;
    readonly verify: SentTexts;
    readonly changeShort: string;
    readonly change: SentTexts;
    readonly missing: Readonly<Record<MfaType, string>>;
  };
  readonly devices: {
    readonly title: string;
    readonly description: string;
    readonly loading: string;
    readonly empty: string;
    readonly unnamed: string;
    readonly current: string;
    readonly lastSeen: (when: string) => string;
    readonly forgetShort: string;
    readonly forgetThis: string;
    readonly forget: (name: string) => string;
    readonly forgetOthers: string;
    readonly forgetTitle: (name: string) => string;
    readonly forgetCurrentDescription: string;
    readonly forgetDescription: string;
    readonly forgetOthersTitle: string;
    readonly forgetOthersDescription: string;
    readonly confirmForget: string;
    readonly forgetting: (done: number, total: number) => string;
    readonly rememberThis: string;
    readonly stopRememberingShort: string;
    readonly stopRemembering: string;
    /** Tells the two ways to let go of this device apart. */
    readonly stopRememberingHint: string;
    readonly notForgotten: string;
    readonly retryForgetting: string;
    readonly loadMore: string;
    readonly rememberedUntil: (date: string) => string;
  };
  readonly sessions: {
    readonly title: string;
    readonly description: string;
    readonly loading: string;
    readonly unnamed: string;
    readonly browserOn: (browser: string, system: string) => string;
    readonly place: (city: string, country: string) => string;
    readonly current: string;
    readonly lastActive: (when: string) => string;
    readonly signOutShort: string;
    readonly signOut: (name: string) => string;
    readonly signOutOthers: string;
    readonly signOutTitle: (name: string) => string;
    readonly signOutDescription: string;
    readonly signOutOthersTitle: string;
    readonly signOutOthersDescription: string;
    readonly signingOut: (done: number, total: number) => string;
    readonly notEnded: string;
    readonly retryRevoking: string;
    readonly loadMore: string;
  };
  readonly passkeys: {
    readonly title: string;
    readonly description: string;
    readonly loading: string;
    readonly empty: string;
    readonly add: string;
    readonly done: string;
    /** In place of `done`, for a passkey that a second factor shuts out. */
    readonly saved: string;
    readonly unnamed: string;
    readonly added: (date: string) => string;
    /** The password manager of the user syncs it. */
    readonly synced: string;
    readonly oneDevice: string;
    readonly securityKey: string;
    readonly renameShort: string;
    readonly rename: (name: string) => string;
    readonly name: string;
    readonly nameHint: string;
    readonly save: string;
    readonly removeShort: string;
    readonly remove: (name: string) => string;
    readonly removeTitle: (name: string) => string;
    readonly removeDescription: string;
    readonly removeLastDescription: string;
    readonly secondStep: string;
    readonly secondStepHint: string;
    /** Under passkeys that a second factor shuts out. */
    readonly shutOut: string;
    /** Why this page cannot add a passkey. */
    readonly unsupported: Readonly<Record<NonNullable<PasskeySupport['reason']>, string>>;
  };
  /** Ways to sign in other than the password. */
  readonly firstFactors: {
    readonly or: string;
    readonly PASSKEY: string;
    readonly PASSWORD: string;
    readonly EMAIL_CODE: string;
    readonly SMS_CODE: string;
  };
  /** The suggestion to add a passkey. */
  readonly passkeyNudge: {
    readonly title: string;
    readonly description: string;
    readonly add: string;
    readonly later: string;
    readonly dontAskAgain: string;
  };
  readonly passwordChange: {
    readonly title: string;
    readonly description: string;
    readonly currentPassword: string;
    readonly wrongPassword: string;
    readonly done: string;
    readonly offer: string;
    readonly secureOthers: string;
    readonly notNow: string;
    readonly securedOthers: string;
  };
  readonly accountDeletion: {
    readonly title: string;
    readonly description: string;
    readonly word: string;
    readonly confirmation: (word: string) => string;
    readonly notConfirmed: (word: string) => string;
  };
  readonly securityOverview: {
    readonly title: string;
    readonly loading: string;
    readonly allGood: string;
    readonly weak: {
      readonly [Id in SecurityWeaknessId]: Id extends `unused-${string}` ? (count: number) => string : string;
    };
    readonly good: Readonly<Record<SecurityStrength, string>>;
    readonly actions: Readonly<Record<SecuritySection, string>>;
  };
  readonly securitySettings: {
    /** In place of a section that did not load, below a message for the whole page. */
    readonly notLoaded: string;
  };
  /** Texts of the step-up dialog. */
  readonly stepUp: {
    readonly title: string;
    readonly description: (username: string) => string;
    /** A sentence that names the action. */
    readonly actions: Readonly<Record<GuardedAction, string>>;
  };
  /** Notices above the fields of a sign-in. */
  readonly signInNotice: {
    readonly signedInAs: (username: string) => string;
    readonly continueAs: (username: string) => string;
    readonly signedOut: Readonly<Record<Exclude<SignedOutReason, 'user'>, string>>;
    readonly resetPassword: string;
  };
  readonly recovery: {
    readonly summary: string;
  };
}

/**
 * Returns the text for a Problem.
 *
 * @example
 * const { problem } = useSignIn().state;
 * return problem && <p role="alert">{problemText(messages, problem)}</p>;
 */
export function problemText(messages: Pick<Messages, 'problems'>, problem: Problem): string {
  const text = messages.problems[problem.code] as (problem: Problem) => string;
  return text(problem);
}
