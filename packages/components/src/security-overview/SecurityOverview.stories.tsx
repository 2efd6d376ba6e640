import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { SecurityOverviewView } from './SecurityOverview.view.js';

const meta = {
  title: 'Views/SecurityOverviewView',
  component: SecurityOverviewView,
  args: { state: { step: 'LOADING' }, onReview: fn(), onReload: fn() },
} satisfies Meta<typeof SecurityOverviewView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Weak: Story = {
  args: {
    state: {
      step: 'READY',
      strengths: ['second-factor'],
      weaknesses: [
        { id: 'sms-only', section: 'methods', count: 1 },
        { id: 'unused-sessions', section: 'sessions', count: 3 },
      ],
    },
  },
};
export const AllGood: Story = {
  args: { state: { step: 'READY', strengths: ['second-factor', 'fallback'], weaknesses: [] } },
};
