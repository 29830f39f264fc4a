import { schedule, type ScheduleActivity, type ScheduleAnswer, type ScheduleInput } from '../index.ts'
import { planOf, short } from './plan-text.ts'

export const start = 'project P start 05T08:00\n'
export const primavera = 'project P primavera start 05T08:00\n'

export function answer(plan: string, change: Partial<ScheduleInput> = {}): ScheduleAnswer {
  return schedule({ ...planOf(plan), ...change })
}

/** Early start and finish, or 'none'. */
export function dates({ result }: ScheduleAnswer, id: string): string {
  const found = result.activities.find((activity) => activity.id === id)
  return found === undefined ? 'none' : `${short(found.earlyStart)} ${short(found.earlyFinish)}`
}

export function codes({ findings }: ScheduleAnswer): readonly string[] {
  return findings.map(({ code, subject }) => `${code} ${subject.id}`)
}

/** One plan whose first activity is changed. */
export function withFirst(plan: string, change: Partial<ScheduleActivity>): ScheduleAnswer {
  const input = planOf(plan)
  return schedule({
    ...input,
    activities: input.activities.map((a, i) => (i === 0 ? { ...a, ...change } : a)),
  })
}
