import type { TriggerFunctions } from '@cognito-mfa/emulator';

/** `verifyCaptcha` asks the service of the captcha whether the token is good. */
export function captchaTriggers(verifyCaptcha: (token: string) => Promise<boolean>) {
  return {
    async preAuthentication(event) {
      const { captcha = '' } = event.request.validationData ?? {};
      if (!(await verifyCaptcha(captcha))) throw new Error('The captcha is not solved');
      return event;
    },
  } satisfies TriggerFunctions;
}
