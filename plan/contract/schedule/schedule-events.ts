import { event } from '@portolan/contract'
import { z } from 'zod'

const day = z.string().nullable().describe('As 2026-11-16')

const version = {
  name: z.string().describe('Of the project'),
  number: z.int(),
  activities: z.int(),
  links: z.int(),
  finishBefore: day,
  finishAfter: day,
}

export const scheduleEvents = {
  schedulePreviewed: event({
    id: 'plan.schedule-previewed',
    summary: 'A schedule was dropped for import',
    payload: z.object({ fileName: z.string(), format: z.string(), activities: z.int() }),
    sentence: ({ fileName, activities }) =>
      `dropped the schedule “${fileName}” with ${counted(activities)} for import`,
  }),
  scheduleImported: event({
    id: 'plan.schedule-imported',
    summary: 'A schedule was imported',
    payload: z.object({ fileName: z.string(), ...version }),
    sentence: ({ fileName, name, number, activities, ...finish }) =>
      `imported “${fileName}” as version ${number} of the schedule of “${name}”: ${counted(activities)}${moved(finish)}`,
  }),
  scheduleEdited: event({
    id: 'plan.schedule-edited',
    summary: 'A schedule was edited',
    payload: z.object({ edits: z.array(z.string()).describe('The kinds of edit'), ...version }),
    sentence: ({ name, number, edits, ...finish }) =>
      `edited the schedule of “${name}” (${edits.length} ${edits.length === 1 ? 'edit' : 'edits'}, version ${number})${moved(finish)}`,
  }),
} as const

function counted(activities: number): string {
  return `${activities} ${activities === 1 ? 'activity' : 'activities'}`
}

type Finish = { readonly finishBefore: string | null; readonly finishAfter: string | null }

function moved({ finishBefore, finishAfter }: Finish): string {
  if (finishAfter === null) return ''
  if (finishBefore === null) return `, finish ${finishAfter}`
  return finishBefore === finishAfter
    ? `, finish still ${finishAfter}`
    : `, finish ${finishAfter} in place of ${finishBefore}`
}
