import { useCallback, useEffect, useState } from 'react';
import { connect } from './connect.js';
import type { Connection } from './connection.types.js';
import type { DemoConfig } from './demo-config.js';

/** Connects on mount, and again on `retry`. */
export function useConnection(config: DemoConfig): { connection: Connection; retry(): void } {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{ attempt: number; connection: Connection }>();
  useEffect(() => {
    let isCurrent = true;
    void connect(config).then((connection) => {
      if (isCurrent) setSettled({ attempt, connection });
    });
    return () => {
      isCurrent = false;
    };
  }, [config, attempt]);
  const retry = useCallback(() => setAttempt((current) => current + 1), []);
  const connection: Connection = settled?.attempt === attempt ? settled.connection : { step: 'CONNECTING' };
  return { connection, retry };
}
