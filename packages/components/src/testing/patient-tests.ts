import { configure } from '@testing-library/react';

// Real cryptography on a busy machine takes longer than the second that is the default.
configure({ asyncUtilTimeout: 10_000 });
