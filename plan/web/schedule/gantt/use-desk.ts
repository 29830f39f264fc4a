import type { WorkCalendar } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type ScheduleView, showScheduleNetwork } from '../../../contract/index.ts'
import { type PackedSchedule, workClock } from '../../../domain/index.ts'
import { askDesk, type AskDesk } from './ask-desk.ts'
import type { Opened } from './desk-messages.ts'

export type OpenDesk = Pick<AskDesk, 'ask'> & {
  readonly opened: Opened
  readonly placeOf: ReadonlyMap<string, number>
  readonly clockOf: (activity: string) => WorkCalendar | undefined
  readonly version: number
}

export type DeskState = {
  /** The last that came; the screen stands without it. */
  readonly desk: OpenDesk | undefined
  /** It is of the version that shows, so that it can be asked. */
  readonly fresh: boolean
}

/** A version of the plan, kept in a worker that lives as long as the screen. */
export function useDesk(view: ScheduleView, number: number | undefined): DeskState {
  const call = useCall()
  const worker = useRef<AskDesk | undefined>(undefined)
  const [desk, setDesk] = useState<OpenDesk | undefined>(undefined)
  const { projectId, version } = view
  const wanted = number ?? version
  useEffect(
    () => () => {
      worker.current?.close()
      worker.current = undefined
    },
    [],
  )
  useEffect(() => {
    // A plan that nobody has begun holds nothing to compute.
    if (wanted === 0) return undefined
    let gone = false
    const open = async (): Promise<void> => {
      await screenShown()
      if (gone) return
      const { network } = await call(showScheduleNetwork, { projectId, number: wanted })
      if (gone) return
      worker.current ??= askDesk()
      const { ask } = worker.current
      const opened = await ask('open', { network: network as PackedSchedule })
      if (!gone) setDesk({ ask, ...readOf(opened), version: wanted })
    }
    // Without it the plan is still read and edited in the grid and the panel.
    void open().catch(() => undefined)
    return () => {
      gone = true
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `call` is new with every render and always the same
  }, [projectId, wanted])
  return useMemo(() => ({ desk, fresh: desk?.version === wanted }), [desk, wanted])
}

/** The plan is seen before it is read for computing, which takes the page as long as drawing it. */
async function screenShown(): Promise<void> {
  await new Promise(requestAnimationFrame)
  await new Promise((go) => {
    setTimeout(go)
  })
}

function readOf(opened: Opened): Omit<OpenDesk, 'ask' | 'version'> {
  const placeOf = new Map(opened.ids.map((id, place) => [id, place]))
  const calendars = new Map(opened.calendars.map((calendar) => [calendar.id, calendar]))
  const clocks = new Map<string, WorkCalendar>()
  const clockOf = (activity: string): WorkCalendar | undefined => {
    const id = opened.calendarIds[placeOf.get(activity) ?? -1] ?? ''
    const calendar = calendars.get(id)
    const clock = clocks.get(id) ?? (calendar === undefined ? undefined : workClock(calendar))
    if (clock !== undefined) clocks.set(id, clock)
    return clock
  }
  return { opened, placeOf, clockOf }
}
