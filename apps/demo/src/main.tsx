import '@cognito-mfa/components/styles.css';
import './harbour.css';
import './shell/frame.css';
import './pages/pages.css';
import './pages/welcome.css';
import './pages/overview.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { readDemoConfig } from './backend/demo-config.js';
import { isPageEmulatorWanted } from './backend/page-emulator-wanted.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element.');

// Read once, because a new object per render would reconnect.
const config = readDemoConfig(import.meta.env, isPageEmulatorWanted());

createRoot(root).render(
  <StrictMode>
    <App config={config} />
  </StrictMode>,
);
