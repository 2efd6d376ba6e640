/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where Cognito answers: the emulator, or a proxy. Leave it out for a real pool. */
  readonly VITE_COGNITO_ENDPOINT?: string;
  readonly VITE_COGNITO_USER_POOL_ID?: string;
  readonly VITE_COGNITO_USER_POOL_CLIENT_ID?: string;
  /** "page" puts the emulator into the page, for a static host. */
  readonly VITE_COGNITO_EMULATOR?: string;
}
