import type { Tx } from '@portolan/platform/database'
import { type Day, day } from '@portolan/quantity'
import type {
  CloseChase,
  CloseChecklist,
  CloseDuty,
  CloseItemRule,
  CloseProgress,
  Period,
  ReconciledCell,
} from '../../contract/index.ts'
import {
  blockingItems,
  type DueDays,
  type JudgedItem,
  judgeItems,
  owedTo,
  workdayFrom,
  workdaysBetween,
} from '../../domain/index.ts'
import { readChecklist } from './checklist-rows.ts'
import { countClose } from './close-facts.ts'
import { type OwingProject, readOwingProjects } from './owing-projects.ts'
import { readChases, readRound, readTicks, type StoredTick } from './round-rows.ts'
import { readWaivers, type StoredWaiver } from './waiver-rows.ts'

/** The close of a period as it stands now. */
export type OpenClose = {
  readonly period: Period
  readonly round: number
  readonly checklist: CloseChecklist
  readonly items: readonly JudgedItem[]
  readonly ticks: ReadonlyMap<string, StoredTick>
  readonly waivers: ReadonlyMap<string, StoredWaiver>
  readonly duties: readonly CloseDuty[]
  readonly chases: readonly CloseChase[]
  readonly cells: readonly ReconciledCell[]
  readonly progress: CloseProgress
  readonly blocking: number
}

export async function openClose(tx: Tx, period: Period, today: Day): Promise<OpenClose> {
  const round = await readRound(tx, period.id)
  const checklist = await readChecklist(tx)
  const ticks = await readTicks(tx, period.id, round)
  const waivers = await readWaivers(tx, period.id, round)
  const chases = await readChases(tx, period.id, round)
  const projects = await readOwingProjects(tx, period)
  const { facts, cells } = await countClose(tx, period, projects)
  const cutOff = day(period.cutOff)
  const waived = [...waivers.values()].filter(({ state }) => state === 'granted')
  const items = judgeItems(checklist.items, {
    facts,
    cutOff,
    today,
    ticked: new Set(ticks.keys()),
    waived: new Set(waived.map(({ itemKey }) => itemKey)),
  })
  const days = dueDays(checklist.items, cutOff)
  const duties = projects.map((project) => dutyOf(project, { days, today, chases })).toSorted(byLateness)
  return {
    period,
    round,
    checklist,
    items,
    ticks,
    waivers,
    duties,
    chases,
    cells,
    progress: progressOf(items, duties, workdaysBetween(today, cutOff)),
    blocking: blockingItems(items).length,
  }
}

export function dueDays(rules: readonly CloseItemRule[], cutOff: Day): DueDays {
  const dueOf = (kind: CloseItemRule['kind']): Day =>
    workdayFrom(cutOff, rules.find((one) => one.kind === kind)?.dueWorkdays ?? 0)
  return { status: dueOf('statuses'), forecast: dueOf('forecasts') }
}

type Owing = { readonly days: DueDays; readonly today: Day; readonly chases: readonly CloseChase[] }

function dutyOf({ status, forecast, ...project }: OwingProject, { days, today, chases }: Owing): CloseDuty {
  const excused = project.excuse !== null
  const { lacks, due, workdaysLate } = owedTo({ status, forecast }, days, { today, excused })
  const own = chases.filter(({ projectId }) => projectId === project.projectId)
  return {
    ...project,
    lacks: [...lacks],
    due,
    workdaysLate,
    chased: own.length,
    lastChased: own[0]?.at ?? null,
  }
}

/** The latest on top, then what is not due yet, then who is excused, then what is in. */
function byLateness(a: CloseDuty, b: CloseDuty): number {
  return b.workdaysLate - a.workdaysLate || placeOf(a) - placeOf(b)
}

function placeOf({ lacks, excuse }: CloseDuty): number {
  return lacks.length > 0 ? 0 : excuse === null ? 2 : 1
}

function progressOf(
  items: readonly JudgedItem[],
  duties: readonly CloseDuty[],
  workdaysToCutOff: number,
): CloseProgress {
  return {
    itemsDone: items.filter(({ state }) => state !== 'open').length,
    items: items.length,
    projectsIn: duties.filter(({ lacks }) => lacks.length === 0).length,
    projects: duties.length,
    excused: duties.filter(({ excuse }) => excuse !== null).length,
    late: duties.filter(({ workdaysLate }) => workdaysLate > 0).length,
    workdaysToCutOff,
  }
}
