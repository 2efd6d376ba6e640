import { configure } from '@testing-library/react';

// Real cryptography can take longer than the default of one second.
configure({ asyncUtilTimeout: 10_000 });
