import { problem, problemCodes } from '@cognito-mfa/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { everyProblem } from '../testing/states.js';
import { ProblemMessage } from './ProblemMessage.js';

const meta = {
  title: 'Texts/problemText',
  component: ProblemMessage,
  args: { problem: null },
  render: () => (
    <ul className="cmk-list">
      {everyProblem(problemCodes, problem as unknown as Parameters<typeof everyProblem>[1]).map((each) => (
        <li key={each.code} className="cmk-list-item">
          <code>{each.code}</code>
          <ProblemMessage problem={each} />
        </li>
      ))}
    </ul>
  ),
} satisfies Meta<typeof ProblemMessage>;
export default meta;

export const EveryProblem: StoryObj<typeof meta> = {};
