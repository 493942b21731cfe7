import { useEffect, useState } from 'react';

const lookEveryMs = 20_000;

/** The PC clock in milliseconds since the epoch, looked at again every twenty seconds. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
