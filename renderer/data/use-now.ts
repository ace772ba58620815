import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** Now, in milliseconds since the Unix epoch, told anew each minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}
