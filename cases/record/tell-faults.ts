import { dismissFault } from '@portolan/oversight/contract'
import {
  type ActivityRow,
  applyPlanEdits,
  editSchedule,
  listActivities,
  type ProjectFields,
  type ScheduleEdit,
  showProject,
  showSchedule,
} from '@portolan/plan/contract'
import { addDays, type Day } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'

export type FaultyRecord = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  /** By the code of the story. */
  readonly projects: ReadonlyMap<string, string>
  readonly monday: Day
}

type Fault = {
  readonly code: string
  readonly who: string
  readonly daysAgo: number
  readonly field?: (monday: Day) => ProjectFields
  readonly activity?: (one: ActivityRow, monday: Day) => ScheduleEdit
}

/** What went wrong in the record of last week, as it does: nobody meant it, and each of it is mended in a minute. */
const faults: readonly Fault[] = [
  // Anil has the data centre to leave, and gave this one back before anybody had taken it.
  { code: 'P-146', who: 'Anil Mehta', daysAgo: 4, field: () => ({ managerId: null }) },
  // The clinic was told a day by telephone; the plan has another.
  { code: 'P-143', who: '', daysAgo: 3, field: (monday) => ({ finish: addDays(monday, 130) }) },
  // Typed to the end on a Friday afternoon, without a day.
  {
    code: 'P-127',
    who: 'Hana Sato',
    daysAgo: 3,
    activity: ({ id }) => ({ kind: 'activity.set', activity: id, fields: { percent: 100 } }),
  },
  // When it will be finished, entered where it says when it was.
  {
    code: 'P-121',
    who: 'Miguel Silva',
    daysAgo: 3,
    activity: ({ id }, monday) => ({
      kind: 'activity.set',
      activity: id,
      fields: { actualFinish: `${addDays(monday, 18)}T17:00` },
    }),
  },
]

export async function tellFaults(record: FaultyRecord): Promise<void> {
  for (const fault of faults) await tell(record, fault)
  const { acting, founder, projects, monday } = record
  const projectId = projects.get('P-122')
  if (projectId === undefined) return
  await acting.act(dismissFault, founder, at(addDays(monday, -3), 11), {
    projectId,
    rule: 'reported-better',
    because: 'The port pays for the delay; said in the meeting of the board.',
    until: addDays(monday, 35),
  })
}

async function tell({ acting, founder, ids, projects, monday }: FaultyRecord, fault: Fault): Promise<void> {
  const projectId = projects.get(fault.code)
  if (projectId === undefined) return
  const who = ids.get(fault.who) ?? founder
  const now = at(addDays(monday, -fault.daysAgo), 16)
  if (fault.field !== undefined) {
    const { version } = await acting.act(showProject, who, now, { projectId })
    const edits = [{ kind: 'project.set' as const, fields: fault.field(monday) }]
    await acting.act(applyPlanEdits, who, now, { projectId, edits }, { version })
  }
  if (fault.activity === undefined) return
  const { items } = await acting.act(listActivities, who, now, { projectId, limit: 200, unfinished: true })
  const begun = items.find((one) => one.kind === 'task' && !one.hasChildren && one.actualStart !== null)
  if (begun === undefined) return
  const { version } = await acting.act(showSchedule, who, now, { projectId })
  const edits = [fault.activity(begun, monday)]
  await acting.act(editSchedule, who, now, { projectId, edits }, { version })
}
