import type { RiskNetwork, SeveralCalendars } from '../prepare/network.ts'
import { LANES } from './draw.ts'
import type { Dates } from './run-twin.ts'

/** Dates by the scheduling engine's own passes: slower, and true to every calendar, link and gate of the plan. */
export function datesOnSeveralCalendars(
  { ids, planned, workOf }: RiskNetwork,
  kind: SeveralCalendars,
): Dates {
  const runs = kind.open()
  const spans = Float64Array.from(kind.spans)
  const marks = new Uint8Array(spans.length)
  let last = 0
  return {
    date: (durations, lane) => {
      ids.forEach((id, place) => {
        if (id === '') return
        const more = (durations[place * LANES + lane] as number) - (planned[place] as number)
        spans[place] = (kind.spans[place] as number) + more
      })
      last = runs.run(spans)
      return last - kind.base
    },
    countCritical: (critical) => {
      marks.fill(0)
      for (let place = spans.length - 1; place >= 0; place--) {
        if (runs.counts(place) && runs.finishOf(place) === last) marks[place] = 1
        if (marks[place] === 0) continue
        critical[place] = (critical[place] as number) + 1
        for (const driver of runs.driversOf(place)) marks[driver] = 1
      }
    },
    running: workOf,
  }
}
