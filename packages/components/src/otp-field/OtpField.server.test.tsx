import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { served } from './testing/served.js';

describe('on a server, without a window', () => {
  it.each(['empty', 'wrong'] as const)('renders a field that is %s as the browser hydrates it', async (state) => {
    await expect(renderToString(served[state]())).toMatchFileSnapshot(`./testing/served-${state}.html`);
  });
});
