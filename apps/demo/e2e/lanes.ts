/** An emulator and its built demo. Each Playwright worker has its own. */
export interface Lane {
  readonly emulatorPort: number;
  readonly emulatorUrl: string;
  readonly demoPort: number;
  readonly demoUrl: string;
  readonly outDir: string;
}

const workerCount = Math.max(1, Number(process.env.E2E_WORKERS ?? 2));
const firstEmulatorPort = Number(process.env.E2E_EMULATOR_PORT ?? 9431);
const firstDemoPort = Number(process.env.E2E_DEMO_PORT ?? 4431);

export const lanes: readonly Lane[] = Array.from({ length: workerCount }, (_, index) => {
  const emulatorPort = firstEmulatorPort + index;
  const demoPort = firstDemoPort + index;
  return {
    emulatorPort,
    emulatorUrl: `http://localhost:${emulatorPort}`,
    demoPort,
    demoUrl: `http://localhost:${demoPort}`,
    outDir: `dist/e2e-${index}`,
  };
});
