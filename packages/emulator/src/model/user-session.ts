/** A session as ListUserSessions shows it. Times are epoch milliseconds. */
export interface UserSession {
  /** 28 characters, with `tkn` or `sso` in front. */
  readonly id: string;
  readonly startedAt: number;
  lastActiveAt: number;
  /** Browser and system, such as `Chrome 125 / macOS 15.0`. */
  deviceType: string;
  lastIp: string;
  readonly location: { readonly city: string | undefined; readonly country: string } | undefined;
  /** The managed login that a token session came through. The emulator has none, so only seeded sessions have it. */
  readonly ssoId: string | undefined;
}

/** A managed login. It is only seeded. */
export interface SsoSession extends UserSession {
  readonly clientId: string;
}

/** The session configuration of a pool. */
export interface PoolSessionConfiguration {
  readonly UserSessionTracking: 'ENABLED' | 'DISABLED';
  readonly TokenSession: {
    /** 1 to 100. */
    readonly MaxPerUser: number;
  };
}

/** The session configuration of an app client. It concerns managed login only. */
export interface ClientSessionConfiguration {
  readonly SSOSession: {
    /** 0 to 129600; 60 by default. */
    readonly MaxValidityMinutes: number;
  };
}
