import type { Context, Handler } from 'aws-lambda';
import type { TriggerCall, TriggerName, Triggers } from '../model/triggers.js';
import { ServiceError } from '../protocol/refusals.js';
import { createEvent } from './event.js';
import { optionOf, type TriggerFunctions } from './functions.js';
import { readResponse } from './response.js';

/** The time that Cognito gives a function, milliseconds. */
const timeLimit = 5000;

/**
 * Creates {@link Triggers} from functions. Each gets an event that it can change without an effect on the emulator, as if it came
 * over a wire.
 *
 * @param onWarning called with failures that reach no caller.
 */
export function createTriggers(functions: TriggerFunctions, onWarning: (message: string) => void): Triggers {
  const handlers = new Map<TriggerName, Handler>();
  for (const [name, option] of Object.entries(optionOf) as [TriggerName, keyof TriggerFunctions][]) {
    const given = functions[option];
    if (given) handlers.set(name, (typeof given === 'function' ? given : given.handler) as Handler);
  }
  const { preTokenGeneration: tokens } = functions;

  const run = async (name: TriggerName, call: TriggerCall) => {
    const handler = handlers.get(name);
    if (!handler) return call.response;
    const event = createEvent(call);
    const text = await withTimeLimit(name, invoke(handler, name, JSON.parse(JSON.stringify(event))));
    return readResponse(event, text);
  };

  return {
    has: (name) => handlers.has(name),
    tokenEventVersion: typeof tokens === 'object' ? tokens.version : undefined,
    run,
    start(name, call) {
      run(name, call).catch((error: unknown) => {
        // Only a sender runs like this. Nobody reads its answer.
        if (error instanceof ServiceError && error.code === 'InvalidLambdaResponseException') return;
        onWarning(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
    },
  };
}

/**
 * Calls a handler as Lambda does: it returns a promise or calls back.
 *
 * @returns the JSON text of its answer; `undefined` for one that JSON doesn't have.
 * @throws ServiceError UserLambdaValidationException with the message of the error.
 */
async function invoke(handler: Handler, name: TriggerName, event: object): Promise<string | undefined> {
  try {
    const answer = await new Promise<unknown>((resolve, reject) => {
      const callback = (error?: Error | string | null, result?: unknown) => (error ? reject(error) : resolve(result));
      const returned: unknown = handler(event, createContext(name), callback);
      const waitsForCallback = returned === undefined && handler.length > 2;
      if (!waitsForCallback) resolve(returned);
    });
    return JSON.stringify(answer);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ServiceError('UserLambdaValidationException', `${name} failed with error ${message}.`);
  }
}

/** Ends the wait for a function at the time limit. Unsure: Cognito may try again first. @throws ServiceError UnexpectedLambdaException. */
async function withTimeLimit<Answer>(name: TriggerName, running: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const cause = 'invocation failed due to error Socket timeout while invoking Lambda function.';
    timer = setTimeout(() => reject(new ServiceError('UnexpectedLambdaException', `${name} ${cause}`)), timeLimit);
  });
  try {
    return await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Creates the context of a Lambda function. */
function createContext(functionName: string): Context {
  const deadline = Date.now() + timeLimit;
  const refuse = () => {
    throw new Error('This method of the context is deprecated. Return the event instead.');
  };
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`,
    memoryLimitInMB: '128',
    awsRequestId: crypto.randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'emulator',
    getRemainingTimeInMillis: () => Math.max(deadline - Date.now(), 0),
    done: refuse,
    fail: refuse,
    succeed: refuse,
  };
}
