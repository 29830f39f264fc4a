import { allows, type InputOf, type OutputOf, readCursor, writeCursor } from '@portolan/contract'
import { writeCsv } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { Call, Download } from '@portolan/platform/operations'
import { permissions as planPermissions } from '@portolan/plan/contract'
import { day } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  type DataFault,
  type exportDataFaults,
  faultRules,
  type listDataFaults,
} from '../../contract/index.ts'
import { faultRuleTable } from '../../domain/index.ts'
import { findFaults } from './find-faults.ts'

type Listing = typeof listDataFaults
type Filters = InputOf<typeof exportDataFaults>

export async function list(call: Call<InputOf<Listing>>): Promise<OutputOf<Listing>> {
  const { tx, actor, input } = call
  const all = await readFaults(call)
  const standing = all.filter(({ dismissed }) => (dismissed !== null) === input.dismissed)
  const own = standing.filter((fault) => isOf(fault, input, actor.personId))
  const shown = own.filter((fault) => isKind(fault, input)).toSorted(inOrder)
  const start = Number(input.cursor === undefined ? 0 : (readCursor(input.cursor)?.[0] ?? 0))
  const end = start + input.limit
  return {
    items: shown.slice(start, end),
    next: end < shown.length ? writeCursor([end]) : null,
    counts: faultRules.map((rule) => ({
      rule,
      family: familyOf(rule),
      faults: own.filter((fault) => fault.rule === rule).length,
    })),
    managers: sharesOf(standing),
    weeks: await readWeeks(tx),
    dismissed: all.filter(({ dismissed }) => dismissed !== null).length,
  }
}

/** What tells of money is for those who read the money of the project. */
async function readFaults({
  tx,
  actor,
  now,
}: Pick<Call<unknown>, 'tx' | 'actor' | 'now'>): Promise<readonly DataFault[]> {
  const all = await findFaults({ tx, tenantId: actor.tenantId, today: day(now.slice(0, 10)) })
  return all.filter(
    ({ rule, project, portfolioId }) =>
      !ofMoney.includes(rule) ||
      allows(planPermissions.readMoney, actor.grants, {
        projectId: project?.id,
        portfolioId: portfolioId ?? undefined,
      }),
  )
}

const ofMoney: readonly DataFault['rule'][] = ['spent-above-cost', 'cost-negative', 'ledger-unexplained']

function familyOf(rule: DataFault['rule']): DataFault['family'] {
  return faultRuleTable.find(({ id }) => id === rule)?.family ?? 'ownerless'
}

function isOf(fault: DataFault, { managerId, mine, search }: Filters, personId: string | undefined): boolean {
  const { manager, project, subject } = fault
  const wanted = (search ?? '').toLowerCase()
  return (
    (managerId === undefined || manager?.id === managerId) &&
    (mine !== true || manager?.id === personId) &&
    [project?.name, project?.code, subject.name].some((text) => text?.toLowerCase().includes(wanted) === true)
  )
}

function isKind(fault: DataFault, { rule, family }: Filters): boolean {
  return (rule === undefined || fault.rule === rule) && (family === undefined || fault.family === family)
}

/** Rule by rule, the longest wrong first. */
function inOrder(one: DataFault, other: DataFault): number {
  return (
    faultRules.indexOf(one.rule) - faultRules.indexOf(other.rule) ||
    (other.ageDays ?? -1) - (one.ageDays ?? -1) ||
    (one.subject.name < other.subject.name ? -1 : 1)
  )
}

function sharesOf(faults: readonly DataFault[]): OutputOf<Listing>['managers'] {
  const groups = new Map<string, { manager: DataFault['manager']; faults: number; projects: Set<string> }>()
  for (const { manager, project } of faults) {
    const group = groups.get(manager?.id ?? '') ?? { manager, faults: 0, projects: new Set() }
    group.faults += 1
    if (project !== null) group.projects.add(project.id)
    groups.set(manager?.id ?? '', group)
  }
  return [...groups.values()]
    .map((group) => ({ manager: group.manager, faults: group.faults, projects: group.projects.size }))
    .toSorted((a, b) => b.faults - a.faults)
}

const mostWeeks = 26

/** The wall shows them only to who sees every project: a count over all tells of what one does not see. */
async function readWeeks(tx: Tx): Promise<OutputOf<Listing>['weeks']> {
  const { rows } = await sql<{ monday: string; faults: number }>`
    select monday, sum(faults)::integer as faults from data_fault_week group by monday
    order by monday desc limit ${mostWeeks}`.execute(tx)
  return rows.toReversed()
}

export async function download(call: Call<InputOf<typeof exportDataFaults>>): Promise<Download> {
  const { actor, input, now } = call
  const rows = (await readFaults(call))
    .filter(({ dismissed }) => (dismissed !== null) === input.dismissed)
    .filter((fault) => isOf(fault, input, actor.personId) && isKind(fault, input))
    .toSorted(inOrder)
  return {
    fileName: `data-health-${now.slice(0, 10)}.csv`,
    mediaType: 'text/csv',
    bytes: writeCsv([
      [
        'Family',
        'Rule',
        'Project ID',
        'Project',
        'Manager',
        'What is wrong',
        'Since',
        'Days',
        'Dismissed until',
        'Because',
      ],
      ...rows.map((fault) => [
        fault.family,
        fault.rule,
        fault.project?.code ?? '',
        fault.project?.name ?? '',
        fault.manager?.name ?? '',
        fault.sentence,
        fault.since ?? '',
        fault.ageDays === null ? '' : String(fault.ageDays),
        fault.dismissed?.until ?? '',
        fault.dismissed?.because ?? '',
      ]),
    ]),
  }
}
