import { type Day, dayOf, type Instant, instantOf } from '@portolan/quantity'
import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The only clock of the web: everything below is handed the moment and the day. */
export function useClock(): { now: Instant; localDay: Day } {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return { now: instantOf(now), localDay: localDayOf(new Date(now)) }
}

function localDayOf(date: Date): Day {
  const found = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate())
  if (!found) throw new RangeError('The clock of this computer shows no day of the calendar')
  return found
}
