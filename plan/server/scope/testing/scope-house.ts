import {
  addPortfolio,
  addProject,
  commitScope,
  previewScope,
  type ScopeImport,
} from '../../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../../testing/plan-house.ts'

const header =
  'Summary,Issue key,Issue Type,Status,Status Category,Resolution,Created,Resolved,Sprint,Sprint,Custom field (Story Points),Parent key,Assignee'

/** A small backlog as Jira exports it, in the middle of its second sprint. */
export const firstList: string = [
  header,
  'Check-in,APP-1,Epic,In Progress,In Progress,,01/Sep/26,,,,,,',
  'Log in,APP-2,Story,Done,Done,Done,01/Sep/26,15/Sep/26,Sprint 1,,5,APP-1,Iris Vale <iris@example.com>',
  'Log out,APP-3,Story,In Progress,In Progress,,01/Sep/26,,Sprint 1,Sprint 2,3,APP-1,iris.vale@example.com',
  'Forgotten password,APP-4,Story,To Do,To Do,,01/Sep/26,,Sprint 2,,8,APP-1,',
  'Old idea,APP-5,Story,Closed,Done,Won’t Do,01/Sep/26,10/Sep/26,,,2,,',
  'Seat map,APP-6,Story,To Do,To Do,,01/Sep/26,,,,,,',
].join('\r\n')

/** The same a month later: one story is done, one grew, one is gone, one is new. */
export const laterList: string = [
  header,
  'Check-in,APP-1,Epic,In Progress,In Progress,,01/Sep/26,,,,,,',
  'Log in,APP-2,Story,Done,Done,Done,01/Sep/26,15/Sep/26,Sprint 1,,5,APP-1,Iris Vale',
  'Log out,APP-3,Story,Done,Done,Done,01/Sep/26,29/Sep/26,Sprint 1,Sprint 2,3,APP-1,Iris Vale',
  'Forgotten password,APP-4,Story,To Do,To Do,,01/Sep/26,,Sprint 2,Sprint 3,13,APP-1,',
  'Old idea,APP-5,Story,Closed,Done,Won’t Do,01/Sep/26,10/Sep/26,,,2,,',
  'Boarding pass,APP-7,Story,To Do,To Do,,05/Oct/26,,Sprint 3,,5,APP-1,',
].join('\r\n')

export const sprintList: string = [
  'Sprint,Start date,End date,Committed points,Completed points',
  'Sprint 1,2026-09-07,2026-09-18,8,5',
  'Sprint 2,2026-09-21,2026-10-02,11,3',
].join('\r\n')

export type ScopeHouse = Pick<PlanHouse, 'act' | 'addPerson' | 'close'> & {
  readonly newProject: () => Promise<string>
  readonly drop: (projectId: string, upload: string | Uint8Array, fileName?: string) => Promise<ScopeImport>
  readonly bring: (projectId: string, upload: string, fileName?: string) => Promise<ScopeImport>
  readonly rowsOf: (table: string, projectId: string) => Promise<readonly Record<string, unknown>[]>
}

/** An organisation with a portfolio, into whose projects lists are brought. */
export async function openScopeHouse(): Promise<ScopeHouse> {
  const { act, addPerson, close, database } = await openPlanHouse()
  const { id: portfolioId } = await act(addPortfolio, { name: 'Grow' })
  let made = 0
  const drop: ScopeHouse['drop'] = async (projectId, upload, fileName = 'backlog 2026-09-25.csv') =>
    await act(previewScope, { projectId, fileName }, { upload })
  return {
    act,
    addPerson,
    close,
    drop,
    newProject: async () =>
      (await act(addProject, { portfolioId, fields: { name: `Project ${(made += 1)}` } })).id,
    bring: async (projectId, upload, fileName) => {
      const { id, version } = await drop(projectId, upload, fileName)
      return await act(commitScope, { projectId, importId: id }, { version })
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
