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
import { dropStep, historyOf, inTurn, keepStep, putBackStep, type Step, takeStep } from './plan-history.ts'
import { lastDayOf } from './words.ts'

export type Edited = Step & {
  /** Says something only where the finish moves: for what is typed cell by cell. */
  readonly quiet?: boolean
  /** In place of what became of the finish. */
  readonly sentence?: string
  /** It cannot be taken back. */
  readonly final?: boolean
}

export type EditPlan = {
  /** Rejects with what the server refuses, a version that moved on (412) among it. */
  readonly apply: (edited: Edited, onto?: ScheduleView) => Promise<void>
  /** The same onto the newest version: for edits that do not depend on what others changed. */
  readonly insist: (edited: Edited) => Promise<void>
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
}

/** Edits to the newest version of a plan; a toast says what became of the finish and takes them back. */
export function useEditPlan(view: ScheduleView): { readonly plan: EditPlan; readonly busy: boolean } {
  const say = useWords('schedule')
  const { day } = useFormat()
  const toast = useToast()
  const call = useCall()
  const { run, busy } = useWrite(editSchedule)
  const plan = useMemo<EditPlan>(() => {
    const { projectId } = view
    const history = historyOf(projectId)
    const newest = (): ScheduleView =>
      history.newest !== undefined && history.newest.version > view.version ? history.newest : view
    const write = async (edits: readonly ScheduleEdit[], onto: ScheduleView): Promise<ScheduleView> => {
      const made = await run({ projectId, edits: [...edits] }, { ifMatch: onto.version })
      history.newest = made
      return made
    }
    /** Onto the newest version there is, whoever made it. */
    const writeOn = async (edits: readonly ScheduleEdit[]): Promise<Written> => {
      const onto = newest()
      try {
        return { onto, made: await write(edits, onto) }
      } catch (problem) {
        if (!movedOn(problem)) throw problem
        const now = await call(showSchedule, { projectId })
        return { onto: now, made: await write(edits, now) }
      }
    }
    const moved = ({ onto, made }: Written): string => finishMoved(onto.finish, made.finish, { say, day })
    const tell = (step: Edited, written: Written): void => {
      if (step.quiet === true && !hasMoved(written)) return
      const undo = step.final === true ? {} : { undo: () => takeBack(step) }
      toast({ sentence: step.sentence ?? moved(written), ...undo })
    }
    const orTell = async (step: Step, work: () => Promise<void>): Promise<void> => {
      try {
        await work()
      } catch (problem) {
        dropStep(history, step)
        toast({ sentence: isProblem(problem) ? problem.problem.detail : say('edit.not-saved'), tone: 'bad' })
      }
    }
    const takeBack = async (step: Step): Promise<void> => {
      takeStep(history, step)
      await inTurn(history, () =>
        orTell(step, async () => {
          const edits = step.undo()
          const { finish } = edits.length === 0 ? newest() : (await writeOn(edits)).made
          toast({
            sentence:
              finish === null
                ? say('edit.undone-plain')
                : say('edit.undone', { day: day(lastDayOf(finish) as Day) }),
          })
        }),
      )
    }
    const doAgain = async (step: Step): Promise<void> => {
      putBackStep(history, step)
      await inTurn(history, () =>
        orTell(step, async () => {
          const written = await writeOn(step.edits)
          toast({ sentence: moved(written), undo: () => takeBack(step) })
        }),
      )
    }
    const apply: EditPlan['apply'] = async (step, onto = newest()) =>
      await inTurn(history, async () => {
        const made = await write(step.edits, onto)
        if (step.final !== true) keepStep(history, step)
        tell(step, { onto, made })
      })
    const insist: EditPlan['insist'] = async (step) =>
      await inTurn(history, async () => {
        const written = await writeOn(step.edits)
        if (step.final !== true) keepStep(history, step)
        tell(step, written)
      })
    return {
      apply,
      insist,
      // What is on its way is a step as soon as it is written: what is taken back is looked for then.
      undo: () => void history.turn.then(() => startOn(history.done.at(-1), takeBack)),
      redo: () => void history.turn.then(() => startOn(history.undone.at(-1), doAgain)),
      canUndo: () => history.done.length > 0,
      canRedo: () => history.undone.length > 0,
    }
  }, [view, run, say, day, toast, call])
  return { plan, busy }
}

type Written = { readonly onto: ScheduleView; readonly made: ScheduleView }

function hasMoved({ onto, made }: Written): boolean {
  return (onto.finish ?? '').slice(0, 10) !== (made.finish ?? '').slice(0, 10)
}

function startOn(step: Step | undefined, work: (step: Step) => Promise<void>): void {
  if (step !== undefined) void work(step)
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
