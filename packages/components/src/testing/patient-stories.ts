import { configure } from 'storybook/test';

// Real cryptography on a busy machine takes longer than the second that is the default.
configure({ asyncUtilTimeout: 10_000 });
