/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** The Cognito endpoint: an emulator or a proxy. Leave it out for a real pool. */
  readonly VITE_COGNITO_ENDPOINT?: string;
  readonly VITE_COGNITO_USER_POOL_ID?: string;
  readonly VITE_COGNITO_USER_POOL_CLIENT_ID?: string;
  /** What the screens follow, as JSON: `cognito-mfa pool check --env` writes it. */
  readonly VITE_COGNITO_POOL_SHAPE?: string;
  /** "on" shows passkeys for a pool of your own that allows them. */
  readonly VITE_COGNITO_PASSKEYS?: string;
  /** "page" runs the emulator in the page, for static hosting. */
  readonly VITE_COGNITO_EMULATOR?: string;
}
