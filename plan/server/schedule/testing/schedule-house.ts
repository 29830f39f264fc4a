import { Refused } from '@portolan/contract'
import {
  addPortfolio,
  addProject,
  commitSchedule,
  previewSchedule,
  type ScheduleImport,
} from '../../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../../testing/plan-house.ts'
import { mspdiText, type TaskText } from './mspdi-text.ts'

/** A small plan of a working week, and what became of it a month later. */
export const tasks: readonly TaskText[] = [
  { uid: 1, name: 'Move', days: 5 },
  { uid: 2, name: 'Order racks', level: 2, days: 2, cost: 8_642_097 },
  { uid: 3, name: 'Lay cables', level: 2, days: 3, after: [2] },
  { uid: 4, name: 'Hand over', days: 0, after: [3] },
]
export const later: readonly TaskText[] = [
  { uid: 1, name: 'Move', days: 5 },
  { uid: 2, name: 'Order racks', level: 2, days: 4, cost: 8_642_097 },
  { uid: 3, name: 'Lay all cables', level: 2, days: 3, after: [2] },
  { uid: 5, name: 'Test', days: 1, after: [3] },
]

export type ScheduleHouse = Pick<PlanHouse, 'act' | 'addPerson' | 'rename' | 'holds' | 'close'> & {
  readonly newProject: () => Promise<string>
  readonly drop: (
    projectId: string,
    upload: string | Uint8Array,
    fileName?: string,
  ) => Promise<ScheduleImport>
  readonly bring: (projectId: string, list: readonly TaskText[]) => Promise<ScheduleImport>
  readonly rowsOf: (table: string, projectId: string) => Promise<readonly Record<string, unknown>[]>
}

/** An organisation with a portfolio, into whose projects schedules are brought. */
export async function openScheduleHouse(): Promise<ScheduleHouse> {
  const { act, addPerson, rename, holds, close, database } = await openPlanHouse()
  const { id: portfolioId } = await act(addPortfolio, { name: 'Infrastructure' })
  let made = 0
  const drop: ScheduleHouse['drop'] = async (projectId, upload, fileName = 'plan.xml') =>
    await act(previewSchedule, { projectId, fileName }, { upload })
  return {
    act,
    addPerson,
    rename,
    holds,
    close,
    drop,
    newProject: async () =>
      (await act(addProject, { portfolioId, fields: { name: `Project ${(made += 1)}` } })).id,
    bring: async (projectId, list) => {
      const { id, version } = await drop(projectId, mspdiText({ tasks: list }))
      return await act(commitSchedule, { projectId, importId: id }, { version })
    },
    rowsOf: async (table, projectId) => {
      const owner = table === 'event' ? 'project_id' : 'investment_id'
      const { rows } = await database.owner.query<Record<string, unknown>>(
        `select * from ${table} where ${owner} = $1`,
        [projectId],
      )
      return rows
    },
  }
}

/** The code and the sentence of a refusal. */
export async function refusalOf(act: Promise<unknown>): Promise<readonly [string, string]> {
  try {
    await act
    return ['done', '']
  } catch (cause) {
    if (cause instanceof Refused) return [cause.refusal.code, cause.message]
    throw cause
  }
}
