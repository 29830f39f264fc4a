import { writeMspdi } from '@portolan/exchange'
import { judgedParts, judgeSchedule, measureEarnedValue } from '@portolan/oversight/domain'
import type { Schedule } from '@portolan/plan/contract'
import { computeSchedule } from '@portolan/plan/domain'
import { openSchedule } from '@portolan/plan/server'
import { type Day, day, random } from '@portolan/quantity'
import { drawPeople } from '../../people.ts'
import { stories } from '../../stories.ts'
import { teamOf } from '../../tell-stories.ts'
import { type Course, unfold } from '../../unfold.ts'
import { ghostsOf } from '../ghosts.ts'
import { partsOfTime } from '../parts-of-time.ts'
import { workedOutSchedules } from '../tell-schedules.ts'
import { toScheduleFile } from '../to-file.ts'
import { lastMonth } from '../told.ts'
import type { WorkedOut } from '../work-out.ts'

const seed = 'veldhaven'
const people = drawPeople(random(seed).stream('people')).map(({ name }) => name)

export function coursesOn(monday: string): readonly Course[] {
  return stories.map((story) => unfold(story, day(monday), seed))
}

export function teamWith(course: Course): readonly string[] {
  return [course.story.manager, ...teamOf(course, people, seed)]
}

export function workedOutOn(monday: string): readonly WorkedOut[] {
  return workedOutSchedules(coursesOn(monday), teamWith)
}

/** Through its file, as the server reads it, and what is computed from it. */
export function opened(out: WorkedOut, standing: readonly WorkedOut[]) {
  const ghosts = ghostsOf(out, standing)
  const file = toScheduleFile(out, { ghosts, parts: partsOfTime(out, standing) })
  const read = openSchedule(writeMspdi(file).result, { name: 'plan.xml' })
  if ('unread' in read) throw new Error(read.unread[0]?.sentence)
  const schedule: Schedule = read.schedule
  const computed = computeSchedule(schedule)
  const [part] = judgedParts(schedule)
  if (part === undefined) throw new Error('no part')
  return { out, ghosts, schedule, computed, part }
}

export function openedOn(monday: string, ...codes: readonly string[]) {
  const all = workedOutOn(monday)
  return all
    .filter(({ plot }) => codes.length === 0 || codes.includes(plot.code))
    .map((out) => opened(out, all))
}

export type Opened = ReturnType<typeof opened>

export function valueOf({ out, ...of }: Opened) {
  const { cost } = lastMonth(out.course)
  const asOf = (of.part.dataDate ?? '').slice(0, 10) as Day
  const answer = measureEarnedValue(of, { asOf, recordCost: { amount: cost, currency: 'EUR' } })
  if ('lacking' in answer) throw new Error(answer.lacking.sentence)
  return answer.value
}

export function qualityOf({ schedule, computed, part }: Opened) {
  return judgeSchedule(schedule, computed, part).result
}
