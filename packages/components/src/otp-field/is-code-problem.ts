import type { Problem } from '@cognito-mfa/core';

/** Whether the code field itself is what has to be mended. */
export function isCodeProblem(problem: Problem | null): boolean {
  switch (problem?.code) {
    case 'wrong-code':
    case 'code-already-used':
    case 'code-expired':
    case 'code-replaced':
    case 'totp-setup-wrong-code':
    case 'clock-skew':
      return true;
    default:
      return false;
  }
}
