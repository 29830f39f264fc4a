import type { Day } from '@portolan/quantity'
import { useFormat, useWords } from '@portolan/ui'
import { type ReactNode, useSyncExternalStore } from 'react'
import { daysMoved } from '../moves.ts'
import { usePlanWords } from '../use-plan-words.ts'
import { dayOfMoment, durationText, lastDayOf } from '../words.ts'
import { momentAt } from './minutes.ts'
import type { Telling, Tellings } from './telling.ts'
import type { PointerPlace } from './use-bar-drag.ts'

/** Beside the pointer while something is held: what will be written, and what it does to the finish. */
export function HeldLabel(props: { of: Tellings; end: number; minutesPerDay: number }): ReactNode {
  const of = useSyncExternalStore(props.of.follow, props.of.now)
  const words = useHeldWords({ ...props, of })
  return (
    <>
      {of && words ? (
        <div
          className="gantt-held"
          data-tone={words.bad ? 'bad' : undefined}
          aria-hidden="true"
          style={placeNear(of.at)}
        >
          <strong>{words.title}</strong>
          {words.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      ) : null}
      <p className="p-hidden" role="status">
        {words ? [words.title, ...words.lines].join('. ') : ''}
      </p>
    </>
  )
}

type Words = { readonly title: string; readonly lines: readonly string[]; readonly bad: boolean }

function useHeldWords({
  of,
  end,
  minutesPerDay,
}: {
  of: Telling | undefined
  end: number
  minutesPerDay: number
}): Words | undefined {
  const say = useWords('gantt')
  const tell = useWords('schedule')
  const { day } = useFormat()
  const planWords = usePlanWords()
  if (of === undefined) return undefined
  const { told } = of
  const dayAt = (minute: number, last = false): string => {
    const moment = momentAt(minute) ?? ''
    return day((last ? lastDayOf(moment) : dayOfMoment(moment)) as Day)
  }
  const finish = (after: number | undefined): readonly string[] => {
    if (after === undefined || Number.isNaN(after) || Number.isNaN(end)) return []
    const days = daysMoved(momentAt(end), momentAt(after)) ?? 0
    if (days === 0) return [say('held.finish-stays', { day: dayAt(after, true) })]
    return [
      say(days > 0 ? 'held.finish-later' : 'held.finish-earlier', {
        count: Math.abs(days),
        day: dayAt(after, true),
      }),
    ]
  }
  if (told.kind === 'not') return { title: told.row.name, lines: [say(`not.${told.reason}`)], bad: true }
  if (told.kind === 'linking') {
    const kind = tell(`link-long.${told.link}`)
    if (told.to === undefined) return { title: told.from.name, lines: [say('held.link-where')], bad: false }
    const title = say('held.link', { from: told.from.name, to: told.to.name })
    return told.refused === undefined
      ? { title, lines: [kind, ...finish(told.end)], bad: false }
      : { title, lines: [told.refused], bad: true }
  }
  const { written, row, start } = told
  const [edit] = written.edits
  const duration = edit?.kind === 'activity.set' ? edit.fields.duration : undefined
  const length =
    duration === undefined ? '' : durationText(duration, { minutesPerDay, elapsed: row.elapsed }, planWords)
  const what = say(`writes.${written.writes}`, { day: dayAt(written.from), duration: length })
  const replaced =
    written.replaces === undefined
      ? []
      : [say('held.replaces', { constraint: tell(`constraint.${written.replaces}`) })]
  const pushed = start !== undefined && start - written.from >= 1440 && written.writes !== 'duration'
  return {
    title: row.name,
    lines: [
      what,
      ...replaced,
      ...(pushed ? [say('held.pushed', { day: dayAt(start) })] : []),
      ...finish(told.end),
    ],
    bad: false,
  }
}

function placeNear({ x, y }: PointerPlace): { left: number; top: number } {
  const right = x > window.innerWidth - 320
  return { left: right ? x - 296 : x + 16, top: Math.min(y + 18, window.innerHeight - 130) }
}
