import {
  type FieldWords,
  FormFromSchema,
  Section,
  useCall,
  useLocale,
  useToast,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { type ActivityRow, constraintKinds, type ScheduleView, showSchedule } from '../../contract/index.ts'
import type { PlanSetting } from './activity-cells.tsx'
import { ActivityConflict } from './activity-conflict.tsx'
import { type ActivityForm, fieldsOf, formOf, formSchema } from './activity-form.ts'
import { undoOfSet, valuesOf } from './inverse-edits.ts'
import { type EditPlan, movedOn, readActivity } from './use-edit-plan.ts'

type Stand = { readonly row: ActivityRow; readonly view: ScheduleView }
type Clash = {
  readonly mine: ActivityForm
  readonly changed: readonly (keyof ActivityForm)[]
  readonly now: Stand
}

/**
 * The fields of an activity, to be changed by hand. The form keeps what it began with; what others change elsewhere
 * in the plan meanwhile does not stand in its way, what they change in the same fields is shown.
 */
export function ActivityEditor(props: {
  row: ActivityRow
  view: ScheduleView
  setting: PlanSetting
  plan: EditPlan
  busy: boolean
  onDone: () => void
}): ReactNode {
  const say = useWords('schedule')
  const call = useCall()
  const toast = useToast()
  const { setting, plan, onDone } = props
  const [begun] = useState<Stand>({ row: props.row, view: props.view })
  const [clash, setClash] = useState<Clash | undefined>(undefined)
  const form = useForms(setting, begun.row)
  const save = async (mine: ActivityForm, from: Stand): Promise<void> => {
    const fields = fieldsOf(form.of(from.row), mine, { row: from.row, length: form.length })
    const names = Object.keys(fields) as (keyof typeof fields)[]
    if (names.length === 0) return onDone()
    const edits = [{ kind: 'activity.set' as const, activity: from.row.id, fields }]
    try {
      await plan.apply({ edits, undo: () => [undoOfSet(from.row, fields)] }, from.view)
      onDone()
    } catch (problem) {
      if (!movedOn(problem)) throw problem
      const now = await readNow(call, from)
      if (now === undefined) {
        toast({ sentence: say('conflict.gone'), tone: 'bad' })
        onDone()
      } else if (same(valuesOf(from.row, names), valuesOf(now.row, names)))
        await save({ ...form.of(now.row), ...changesOf(form.of(from.row), mine) }, now)
      else setClash({ mine, changed: changedIn(form.of(from.row), mine), now })
    }
  }
  if (clash)
    return (
      <ActivityConflict
        mine={clash.mine}
        now={form.of(clash.now.row)}
        changed={clash.changed}
        busy={props.busy}
        onKeep={(kept) => {
          const mine = Object.fromEntries(kept.map((name) => [name, clash.mine[name]]))
          void save({ ...form.of(clash.now.row), ...mine }, clash.now)
        }}
        onLeave={onDone}
      />
    )
  return (
    <Section>
      <FormFromSchema
        schema={form.schema}
        fields={form.fields}
        values={form.start}
        action={say('form.save')}
        onSubmit={(mine) => save(mine, begun)}
        onCancel={onDone}
      />
    </Section>
  )
}

function useForms(setting: PlanSetting, row: ActivityRow) {
  const say = useWords('schedule')
  const locale = useLocale()
  return useMemo(() => {
    const length = { minutesPerDay: setting.minutesPerDay, elapsed: row.elapsed }
    // No marks between thousands: what stands in the field must be readable as it stands.
    const plain = (value: number): string =>
      locale === 'de' ? String(value).replace('.', ',') : String(value)
    const of = (one: ActivityRow): ActivityForm => formOf(one, length, { ...setting.words, number: plain })
    return {
      length,
      of,
      start: of(row),
      schema: formSchema(say, length),
      fields: wordsOf(row, say),
    }
  }, [setting, row, say, locale])
}

/** What a summary says of its duration and progress comes from what it holds. */
function wordsOf(
  row: ActivityRow,
  say: (key: string) => string,
): Partial<Record<keyof ActivityForm, FieldWords>> {
  const half = { half: true }
  return {
    name: { label: say('form.name') },
    ...(row.kind === 'summary'
      ? {}
      : {
          duration: { label: say('form.duration'), help: say('form.duration-help'), ...half },
          percent: { label: say('form.percent'), kind: 'number' as const, ...half },
        }),
    constraint: {
      label: say('form.constraint'),
      choices: constraintKinds.map((value) => ({ value, label: say(`constraint.${value}`) })),
    },
    constraintAt: { label: say('form.constraint-at'), ...half },
    deadline: { label: say('form.deadline'), ...half },
  }
}

async function readNow(call: ReturnType<typeof useCall>, from: Stand): Promise<Stand | undefined> {
  const { projectId } = from.view
  const view = await call(showSchedule, { projectId })
  const row = await readActivity(call, projectId, from.row.id)
  return row && { row, view }
}

function changedIn(before: ActivityForm, now: ActivityForm): (keyof ActivityForm)[] {
  const names = Object.keys(before) as (keyof ActivityForm)[]
  return names.filter((name) => before[name] !== now[name])
}

function changesOf(before: ActivityForm, now: ActivityForm): Partial<ActivityForm> {
  return Object.fromEntries(changedIn(before, now).map((name) => [name, now[name]]))
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
