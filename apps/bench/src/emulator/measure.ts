import { type BenchPool, signIn } from './pool.js';
import type { RunningService } from './service.js';

/** Measures the CPU time of the service per call, in milliseconds, over `times` calls in a row. */
export async function cpuPerCall(
  service: RunningService,
  times: number,
  call: () => Promise<unknown>,
): Promise<number> {
  const before = await service.cpu();
  for (let time = 0; time < times; time += 1) await call();
  return ((await service.cpu()) - before) / times;
}

/** Measures {@link cpuPerCall} of a sign-in with a password. */
export function cpuPerSignIn(
  service: RunningService,
  pool: BenchPool,
  username: string,
  times: number,
): Promise<number> {
  return cpuPerCall(service, times, () => signIn(service, pool, username));
}
