import type { Day } from '@portolan/quantity'
import { isProblem, useCall, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { useMemo } from 'react'
import {
  type ActivityRow,
  editSchedule,
  listActivities,
  type ScheduleEdit,
  type ScheduleView,
  showSchedule,
} from '../../contract/index.ts'
import { finishMoved } from './finish-words.ts'
import { lastDayOf } from './words.ts'

type Edits = readonly ScheduleEdit[]

export type Edited = {
  readonly edits: Edits
  /** The edits that take these back; asked for when somebody wants that, on the plan as it stands then. */
  readonly undo: () => Edits
}

export type EditPlan = {
  /** Rejects with what the server refuses, a version that moved on (412) among it. */
  readonly apply: (edited: Edited, onto?: ScheduleView) => Promise<void>
  /** The same onto the newest version: for edits that do not depend on what others changed. */
  readonly insist: (edited: Edited) => Promise<void>
  readonly busy: boolean
}

/** Edits to the newest version of a plan; a toast says what became of the finish and takes them back. */
export function useEditPlan(view: ScheduleView): EditPlan {
  const say = useWords('schedule')
  const { day } = useFormat()
  const toast = useToast()
  const call = useCall()
  const { run, busy } = useWrite(editSchedule)
  return useMemo(() => {
    const { projectId } = view
    const takeBack = async (undo: Edited['undo'], made: ScheduleView): Promise<void> => {
      try {
        const edits = undo()
        const before =
          edits.length === 0 ? made : await run({ projectId, edits: [...edits] }, { ifMatch: made.version })
        toast({
          sentence:
            before.finish === null
              ? say('edit.undone-plain')
              : say('edit.undone', { day: day(lastDayOf(before.finish) as Day) }),
        })
      } catch (problem) {
        toast({ sentence: isProblem(problem) ? problem.problem.detail : say('edit.not-saved'), tone: 'bad' })
      }
    }
    const apply: EditPlan['apply'] = async ({ edits, undo }, onto = view) => {
      const made = await run({ projectId, edits: [...edits] }, { ifMatch: onto.version })
      toast({
        sentence: finishMoved(onto.finish, made.finish, { say, day }),
        undo: () => takeBack(undo, made),
      })
    }
    const insist: EditPlan['insist'] = async (edited) => {
      try {
        await apply(edited)
      } catch (problem) {
        if (!movedOn(problem)) throw problem
        await apply(edited, await call(showSchedule, { projectId }))
      }
    }
    return { apply, insist, busy }
  }, [view, run, busy, say, day, toast, call])
}

/** Somebody else made a version meanwhile. */
export function movedOn(problem: unknown): boolean {
  return isProblem(problem) && problem.status === 412
}

/** An activity as it stands in the newest version, wherever in the outline it is; undefined when it is gone. */
export async function readActivity(
  call: ReturnType<typeof useCall>,
  projectId: string,
  activity: string,
): Promise<ActivityRow | undefined> {
  let cursor: string | undefined
  do {
    const page = await call(listActivities, { projectId, limit: 500, ...(cursor ? { cursor } : {}) })
    const found = page.items.find(({ id }) => id === activity)
    if (found !== undefined) return found
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return undefined
}
