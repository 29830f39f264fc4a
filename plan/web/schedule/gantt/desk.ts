import type { Link, ScheduleEdit } from '../../../contract/index.ts'
import {
  applyScheduleEdits,
  moveDates,
  prepareMoves,
  standOf,
  type Stand,
  unpackSchedule,
  whyHere,
} from '../../../domain/index.ts'
import { minuteOf } from './minutes.ts'
import type { DeskAsk, DeskAsks, Moved, Opened, Settled, Spans } from './desk-messages.ts'

/** The schedule that a screen keeps beside it: as it was read, and as it stands with edits that nobody else sees. */
export type Desk = { [K in DeskAsk]: (ask: DeskAsks[K]['ask']) => DeskAsks[K]['answer'] }

export function openDesk(): Desk {
  let read: Stand | undefined
  let settled: Stand | undefined
  const now = (): Stand => {
    if (settled === undefined) throw new Error('nothing is open yet')
    return settled
  }
  return {
    open: ({ network }) => {
      read = standOf(unpackSchedule(network))
      settled = read
      return openedOf(read)
    },
    move: ({ edits }) => moved(now(), edits),
    settle: ({ edits }) => {
      const base = read ?? now()
      const applied = applyScheduleEdits(base.schedule, edits)
      const refused = refusalsOf(applied.findings)
      if (refused.length > 0) return { refused }
      settled = edits.length === 0 ? base : standOf(applied.result)
      return settledOf(base, settled)
    },
    prepare: () => {
      if (settled !== undefined) prepareMoves(settled)
    },
    why: ({ activity }) => whyHere(now(), activity),
    baseline: ({ number }) => baselineOf(read ?? now(), number),
    against: ({ network }) => spansIn(read ?? now(), standOf(unpackSchedule(network))),
  }
}

function moved(stand: Stand, edits: readonly ScheduleEdit[]): Moved {
  const { result, findings } = applyScheduleEdits(stand.schedule, edits)
  const refused = refusalsOf(findings)
  if (refused.length > 0) return { refused }
  const changed = edits.flatMap((edit) => (edit.kind === 'activity.set' ? [edit.activity] : []))
  const { start, finish, end } =
    changed.length === edits.length ? moveDates(stand, result, changed) : standOf(result)
  return { start, finish, end }
}

function refusalsOf(findings: ReturnType<typeof applyScheduleEdits>['findings']): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence)
}

function openedOf({ schedule, start, finish, end }: Stand): Opened {
  const usual = new Map(schedule.parts.map(({ id, calendar }) => [id, calendar]))
  const main = schedule.parts.find(({ exported }) => exported) ?? schedule.parts[0]
  const numbers = schedule.activities.flatMap(({ baselines }) => baselines.map(({ number }) => number))
  return {
    // Copies: what is handed over is gone here.
    start: start.slice(),
    finish: finish.slice(),
    end,
    ids: schedule.activities.map(({ id }) => id),
    calendars: schedule.calendars,
    calendarIds: schedule.activities.map(({ calendar, part }) => calendar ?? usual.get(part) ?? ''),
    usual: main?.calendar ?? '',
    baselines: [...new Set(numbers)].toSorted((a, b) => a - b),
  }
}

function settledOf(read: Stand, stand: Stand): Settled {
  const { schedule, answer } = stand
  const before = new Map(read.schedule.links.map((link) => [link.id, link]))
  const after = new Set(schedule.links.map(({ id }) => id))
  return {
    start: stand.start.slice(),
    finish: stand.finish.slice(),
    lateFinish: stand.lateFinish.slice(),
    totalFloat: stand.totalFloat.slice(),
    freeFloat: stand.freeFloat.slice(),
    critical: stand.critical.slice(),
    end: stand.end,
    ids: schedule.activities.map(({ id }) => id),
    driving: answer.result.activities.flatMap(({ driver }) => (driver.kind === 'link' ? [driver.id] : [])),
    newLinks: schedule.links
      .filter((link) => !same(before.get(link.id), link))
      .map((link) => ({ ...link, lag: { ...link.lag } })),
    goneLinks: read.schedule.links.filter(({ id }) => !after.has(id)).map(({ id }) => id),
  }
}

function same(before: Link | undefined, link: Link): boolean {
  return before === link || JSON.stringify(before) === JSON.stringify(link)
}

function baselineOf({ schedule, start }: Stand, wanted: number): Spans {
  const spans = {
    start: new Float64Array(start.length).fill(Number.NaN),
    finish: new Float64Array(start.length).fill(Number.NaN),
  }
  schedule.activities.forEach(({ baselines }, place) => {
    const one = baselines.find(({ number }) => number === wanted)
    spans.start[place] = minuteOf(one?.start) ?? Number.NaN
    spans.finish[place] = minuteOf(one?.finish) ?? Number.NaN
  })
  return spans
}

/** Dates of the other version at the places of this one; an activity is the same where its id is. */
function spansIn(own: Stand, other: Stand): Spans {
  const pick = (dates: Float64Array): Float64Array =>
    Float64Array.from(own.schedule.activities, ({ id }) => dates[other.placeOf.get(id) ?? -1] ?? Number.NaN)
  return { start: pick(other.start), finish: pick(other.finish) }
}
