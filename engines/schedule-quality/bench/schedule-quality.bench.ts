import { day, random } from '@portolan/quantity'
import { schedule, type ScheduleInput, wallMinute } from '@portolan/schedule'
import { type QualityInput, scheduleQuality } from '../index.ts'

const ACTIVITIES = 10_000
const GOAL_MS = 1000
const ROUNDS = 5

/** Prints goal, reached and a reference of the same run, in processor time; gives the exit code. */
export function bench(): number {
  const network = plan()
  const dates = schedule(network).result
  const records = network.activities.map(({ id }) => ({ id, name: `Activity ${id}`, resources: 1 }))
  const input: QualityInput = { project: 'p', network, dates, records }
  const reached = median(() => scheduleQuality(input))
  const reference = median(() => schedule(network))
  const { points } = scheduleQuality(input).result
  const failing = points.filter(({ verdict }) => verdict === 'fail').map(({ number }) => number)
  process.stdout.write(
    [
      `quality of ${ACTIVITIES} activities, ${network.links.length} links (fails in points ${failing.join(', ')})`,
      `goal       ${GOAL_MS} ms, one run of the schedule engine for the critical path test in it`,
      `reached    ${reached.toFixed(0)} ms of processor time, ${(reached / reference).toFixed(1)} times the reference (median of ${ROUNDS}, the first run left out)`,
      `reference  ${reference.toFixed(0)} ms (schedule() of the same network, same run)`,
      '',
    ].join('\n'),
  )
  return reached <= GOAL_MS ? 0 : 1
}

function median(work: () => unknown): number {
  work()
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    work()
    return process.cpuUsage(start).user / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
}

/** Each activity follows one or two of the fifty before it, some with lags. */
function plan(): ScheduleInput {
  const chance = random('schedule-quality bench')
  const shifts = [{ from: 540, to: 1020 }]
  const activities = Array.from({ length: ACTIVITIES }, (_, i) => ({
    id: String(i),
    project: 'p',
    kind: 'task' as const,
    duration: chance.whole(1, 30) * 480,
  }))
  const links = activities.slice(1).flatMap((_, i) =>
    Array.from({ length: 2 }, (_none, k) => ({
      id: `${i + 1}.${k}`,
      predecessor: String(Math.max(0, i - chance.whole(0, 49))),
      successor: String(i + 1),
      kind: 'FS' as const,
      lag: { kind: 'working' as const, minutes: chance.next() < 0.1 ? 480 : 0 },
    })),
  )
  const calendar = 'office'
  const start = wallMinute(`${day('2026-01-05')}T09:00`) ?? 0
  return {
    calendars: [{ id: calendar, week: [shifts, shifts, shifts, shifts, shifts, [], []], exceptions: [] }],
    projects: [{ id: 'p', start, dataDate: start, calendar, options: { convention: 'primavera' } }],
    activities,
    links,
  }
}
