import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';

// It warns about endpoints outside AWS.
ConsoleLogger.LOG_LEVEL = 'ERROR';

/** The script of amplify-passkeys.spec.ts: aws-amplify as it is. */
Object.assign(globalThis, { amplify: { Amplify, ...auth } });
