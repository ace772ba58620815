import { useEffect, useState } from 'react'

/** Seldom enough to cost nothing, often enough that a minute shown is never far behind. */
const TICK = 10_000

/** Now, in milliseconds since the Unix epoch, drawn anew every ten seconds. */
export function useMinuteClock(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK)
    return () => clearInterval(timer)
  }, [])
  return now
}
