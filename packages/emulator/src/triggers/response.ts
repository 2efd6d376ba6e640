import { ServiceError } from '../protocol/refusals.js';
import type { TriggerEvent } from './event.js';

type Answer = Readonly<Record<string, unknown>>;

/** The members of an event that the function has to return as they were. */
const fixed = ['version', 'region', 'userPoolId', 'userName'] as const;

/**
 * Reads the response from what a function returned. Unsure: changes of the request are ignored, and so is a missing response.
 *
 * @throws ServiceError InvalidLambdaResponseException for an answer that isn't the event.
 */
export function readResponse(event: TriggerEvent, text: string | undefined): Answer {
  const answer: unknown = text === undefined ? null : JSON.parse(text);
  if (answer === null) throw invalidResponse('Invalid lambda function output : Invalid JSON');
  if (!isRecord(answer)) throw unrecognizable();
  if (Object.keys(answer).some((name) => !Object.hasOwn(event, name))) throw unrecognizable();
  if (fixed.some((name) => answer[name] !== event[name])) throw unrecognizable();
  const response = answer.response ?? {};
  if (!isRecord(response) || !isRecord(answer.callerContext)) throw unrecognizable();
  if (Object.keys(response).some((name) => !Object.hasOwn(event.response, name))) throw unrecognizable();
  return response;
}

/** Reads a boolean; `false` for null. Unsure: AWS may take the text "true". @throws ServiceError for another type. */
export function readFlag(response: Answer, name: string): boolean {
  const value = response[name] ?? false;
  if (typeof value !== 'boolean') throw unrecognizable();
  return value;
}

/** Reads a text; `undefined` for null. @throws ServiceError for another type. */
export function readText(response: Answer, name: string): string | undefined {
  const value = response[name] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw unrecognizable();
  return value;
}

/** Reads a map of texts; `undefined` for null. @throws ServiceError for another type. */
export function readTextMap(response: Answer, name: string): Readonly<Record<string, string>> | undefined {
  const value = response[name] ?? undefined;
  if (value === undefined) return undefined;
  if (!isRecord(value)) throw unrecognizable();
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  if (entries.some(([, entry]) => typeof entry !== 'string')) throw unrecognizable();
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Reads a list of texts; `undefined` for null. @throws ServiceError for another type. */
export function readTextList(response: Answer, name: string): readonly string[] | undefined {
  const value = response[name] ?? undefined;
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) throw unrecognizable();
  return value;
}

/** Reads an object; `undefined` for null. @throws ServiceError for another type. */
export function readObject(response: Answer, name: string): Answer | undefined {
  const value = response[name] ?? undefined;
  if (value !== undefined && !isRecord(value)) throw unrecognizable();
  return value;
}

/** Refuses an answer of another shape. */
export function unrecognizable(): ServiceError {
  return invalidResponse('Unrecognizable lambda output');
}

function invalidResponse(message: string): ServiceError {
  return new ServiceError('InvalidLambdaResponseException', message);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
