import { Refused } from '@portolan/contract'
import {
  addPortfolio,
  addProject,
  applyPlanEdits,
  beginClosing,
  commitLedger,
  enterForecast,
  listPeriods,
  lockPeriod,
  type Period,
  type PeriodClose,
  previewLedger,
  setPeriodCalendar,
  showClose,
  showProject,
  submitForecast,
} from '../../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../../testing/plan-house.ts'

/** October 2026 is closed on 16 November; its cut-off is twelve workdays after its end, on the 17th. */
export type CloseHouse = {
  readonly house: PlanHouse
  readonly finance: string
  /** Manages the project that said nothing. */
  readonly manager: string
  readonly silentId: string
  readonly toldId: string
  readonly periodId: string
  readonly periodOf: (name: string) => Promise<Period>
  readonly move: (name: string, how: 'close' | 'lock') => Promise<unknown>
  readonly shown: (as?: string) => Promise<PeriodClose>
}

export async function openCloseHouse(): Promise<CloseHouse> {
  const house = await openPlanHouse()
  const finance = await house.addPerson('finance')
  const periodOf = async (name: string): Promise<Period> => {
    const found = (await house.act(listPeriods, {})).items.find((period) => period.name === name)
    if (found === undefined) throw new Error(`There is no period ${name}`)
    return found
  }
  const move = async (name: string, how: 'close' | 'lock'): Promise<unknown> => {
    const { id, version } = await periodOf(name)
    return await house.act(
      how === 'close' ? beginClosing : lockPeriod,
      { periodId: id },
      { version, as: finance },
    )
  }
  const rule = {
    startMonth: 1,
    pattern: 'months',
    weekEnds: 7,
    yearEnds: 'last',
    cutOffWorkdays: 12,
  } as const
  await house.act(setPeriodCalendar, { rule, firstYear: 2026, years: 2 }, { version: 0, as: finance })
  for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09']) {
    await move(`2026-${month}`, 'close')
    await move(`2026-${month}`, 'lock')
  }
  const projects = await addProjects(house)
  await bringLedger(house)
  await move('2026-10', 'close')
  const rows = [{ category: 'Labour', amounts: [{ period: '2026-11', amount: 5_000_00 }] }]
  await house.act(enterForecast, { projectId: projects.toldId, rows }, { version: 0 })
  await house.act(submitForecast, { projectId: projects.toldId }, { version: 1 })
  const { id: periodId } = await periodOf('2026-10')
  const shown: CloseHouse['shown'] = async (as = finance) => await house.act(showClose, { periodId }, { as })
  return { house, finance, ...projects, periodId, periodOf, move, shown }
}

async function addProjects(house: PlanHouse): Promise<Pick<CloseHouse, 'manager' | 'silentId' | 'toldId'>> {
  const { id: portfolioId } = await house.act(addPortfolio, { name: 'All' })
  const add = async (name: string): Promise<string> =>
    (await house.act(addProject, { portfolioId, fields: { name, state: 'active', start: '2026-03-01' } })).id
  const [toldId, silentId] = [await add('Tram line 4'), await add('Tram line 9')]
  const manager = await house.addPerson('project-manager', { kind: 'project', id: silentId })
  const { version } = await house.act(showProject, { projectId: silentId })
  const edit = { kind: 'project.set', fields: { managerId: manager } } as const
  await house.act(applyPlanEdits, { projectId: silentId, edits: [edit] }, { version })
  return { manager, silentId, toldId }
}

/** One posting of a project, and one that nobody knows the project of. */
async function bringLedger(house: PlanHouse): Promise<void> {
  const upload = [
    'Document number,Line,Posting date,Project,Category,Amount,Currency,Supplier',
    '1,1,2026-10-20,Tram line 4,Labour,100.00,GBP,Brightwater',
    '2,1,2026-10-21,Nobody knows,Labour,50.00,GBP,Brightwater',
    'Total,2,,,,150.00,GBP,',
  ].join('\n')
  const { id, version } = await house.act(previewLedger, { fileName: 'october.csv' }, { upload })
  await house.act(commitLedger, { ledgerImportId: id }, { version })
}

export async function refusedBy(tried: Promise<unknown>): Promise<string> {
  return await tried.then(
    () => 'done',
    (fault: unknown) => {
      if (!(fault instanceof Refused)) throw fault
      return fault.refusal.code
    },
  )
}
