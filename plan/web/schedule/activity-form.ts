import type { Say } from '@portolan/ui'
import { z } from 'zod'
import { type ActivityFields, type ActivityRow, constraintKinds } from '../../contract/index.ts'
import { readDuration } from './read-words.ts'
import { clockOfMoment, type DayLength, dayOfMoment, durationText, type PlanWords } from './words.ts'

/** What a person types of an activity; days stand for moments, whose clock the activity knows. */
export type ActivityForm = {
  readonly name: string
  readonly duration: string
  readonly percent: number
  readonly constraint: (typeof constraintKinds)[number]
  readonly constraintAt?: string | undefined
  readonly deadline?: string | undefined
}

export function formSchema(say: Say, length: DayLength) {
  return z
    .object({
      name: z.string().trim().min(1).max(500),
      duration: z
        .string()
        .trim()
        .refine((text) => readDuration(text, length) !== undefined, {
          error: (issue) => say('form.duration-bad', { value: String(issue.input) }),
        }),
      percent: z.number().min(0).max(100),
      constraint: z.enum(constraintKinds),
      constraintAt: z.iso.date().optional(),
      deadline: z.iso.date().optional(),
    })
    .refine((form) => !needsDay(form.constraint) || form.constraintAt !== undefined, {
      path: ['constraintAt'],
    })
}

const withoutDay: readonly ActivityForm['constraint'][] = ['as-soon-as-possible', 'as-late-as-possible']

export function needsDay(kind: ActivityForm['constraint']): boolean {
  return !withoutDay.includes(kind)
}

/** Numbers without marks between thousands, so that what is shown can be read back as it stands. */
export function formOf(row: ActivityRow, length: DayLength, words: PlanWords): ActivityForm {
  const at = row.constraint?.at ?? undefined
  return {
    name: row.name,
    duration: durationText(row.duration, length, words),
    percent: row.percent ?? 0,
    constraint: row.constraint?.kind ?? 'as-soon-as-possible',
    constraintAt: at && dayOfMoment(at),
    deadline: row.deadline === null ? undefined : dayOfMoment(row.deadline),
  }
}

/** Only what was changed: what nobody touched must not overwrite what another wrote meanwhile. */
export function fieldsOf(
  before: ActivityForm,
  now: ActivityForm,
  { row, length }: { readonly row: ActivityRow; readonly length: DayLength },
): ActivityFields {
  const constrained = before.constraint !== now.constraint || before.constraintAt !== now.constraintAt
  return {
    ...(before.name === now.name ? {} : { name: now.name }),
    ...(before.duration === now.duration ? {} : { duration: readDuration(now.duration, length) }),
    ...(before.percent === now.percent ? {} : { percent: now.percent }),
    ...(constrained ? { constraint: constraintOf(now, row) } : {}),
    ...(before.deadline === now.deadline ? {} : { deadline: deadlineOf(now, row) }),
  }
}

function constraintOf(
  { constraint, constraintAt }: ActivityForm,
  row: ActivityRow,
): ActivityFields['constraint'] {
  if (constraint === 'as-soon-as-possible') return null
  if (!needsDay(constraint)) return { kind: constraint, at: null }
  const clock = constraint.includes('finish') ? clockOf(row.finish, '17:00') : clockOf(row.start, '08:00')
  return { kind: constraint, at: constraintAt === undefined ? null : `${constraintAt}T${clock}` }
}

function deadlineOf({ deadline }: ActivityForm, row: ActivityRow): string | null {
  return deadline === undefined ? null : `${deadline}T${clockOf(row.deadline ?? row.finish, '17:00')}`
}

/** A day that a person names means the hour at which the activity begins or ends anyway. */
function clockOf(moment: string | null, otherwise: string): string {
  return moment === null ? otherwise : clockOfMoment(moment)
}
