import { expect, it } from 'vitest';
import { readDestination } from './factor-enrolment.flow.js';

it.each([
  ['+44 20 7946 0018', '+442079460018'],
  ['+1 (555) 010‑0839', '+15550100839'],
  ['0044 20 7946 0018', '+442079460018'],
  ['\u202a+49\u00a0151/23456789\u202c', '+4915123456789'],
  ['+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧', '+966501234567'],
  ['+８１ ９０ １２３４ ５６７８', '+819012345678'],
  ['07700 900123', undefined],
  ['+0 123 456 789', undefined],
  ['+1 555', undefined],
  ['+1 555 CALL NOW', undefined],
  ['tel +1 555 010 0839', undefined],
  ['+1 555 010 0839 ext', undefined],
  ['', undefined],
])('reads the phone number "%s"', (text, number) => {
  expect(readDestination('SMS', text)).toBe(number);
});

it.each([
  [' ada@example.com ', 'ada@example.com'],
  ['\u200fada@example.com', 'ada@example.com'],
  ['ada+home@mail.example.co.uk', 'ada+home@mail.example.co.uk'],
  ['ada@example', undefined],
  ['ada example.com', undefined],
  ['ada lovelace@example.com', undefined],
  ['ada@example.com now', undefined],
  ['', undefined],
])('reads the email address "%s"', (text, address) => {
  expect(readDestination('EMAIL', text)).toBe(address);
});
