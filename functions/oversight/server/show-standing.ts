import { common, refuse, toldFields, type WordingShown } from '@portolan/contract'
import type { MeasureName } from '@portolan/health'
import { day, told } from '@portolan/quantity'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { moneyOf, readProject } from '@portolan/plan/server'
import {
  FindingShown,
  type FigureShown,
  measureNames,
  measures,
  ReasonShown,
  type Standing,
  showStanding,
  statuses,
  sureLevels,
} from '../contract/index.ts'
import { describeDifference, describeStatusDate, lookAround, type StandingInput } from '../domain/index.ts'
import { z } from 'zod'
import { type Clock, readClock } from './status-clock.ts'

export const showStandingUseCase: UseCase = reads(showStanding, async ({ tx, actor, input, now }) => {
  const project = await readProject(tx, input.projectId)
  const clock = await readClock(tx, actor.tenantId, now)
  const rows = await readRows(tx, input.projectId)
  const current = rows.find((row) => row.is_current)
  return {
    projectId: project.id,
    asOf: describeStatusDate(clock),
    behind: isBehind(current, project.version, clock) || (await hasNewerSchedule(tx, project.id, current)),
    reported: project.reported,
    ...(current === undefined
      ? notComputed
      : { ...shown(current, project.reported), ...(await lookedAt(tx, current)) }),
    history: rows.filter((row) => row.is_register_day).map(pastOf),
  }
})

type Row = Awaited<ReturnType<typeof readRows>>[number]

async function readRows(tx: Tx, projectId: string) {
  return await tx
    .selectFrom('standing')
    .selectAll()
    .where('investment_id', '=', projectId)
    .orderBy('as_of')
    .execute()
}

function isBehind(row: Row | undefined, version: number, { day, limits }: Clock): boolean {
  if (row === undefined || row.computed_version !== version) return true
  return row.as_of !== day || row.policy_number !== limits
}

async function hasNewerSchedule(tx: Tx, projectId: string, row: Row | undefined): Promise<boolean> {
  const newest = await tx
    .selectFrom('schedule_version')
    .select((fields) => fields.fn.max('number').as('number'))
    .where('investment_id', '=', projectId)
    .executeTakeFirst()
  const { schedule = 0 } = (row?.detail ?? {}) as { schedule?: number }
  return (newest?.number ?? 0) !== schedule
}

const notComputed = {
  status: 'computing',
  sure: null,
  reasons: [],
  missing: [],
  unavailable: [],
  turns: [],
  findings: [],
  measures: {},
  difference: { steps: null, ...told('oversight:computing')`The status is being computed.` },
  run: null,
  limits: 0,
  refreshedAt: null,
} as const satisfies Partial<Standing>

/** Computed from what the run kept: it is asked for one project at a time, and would be much to keep for all. */
async function lookedAt(tx: Tx, row: Row): Promise<Pick<Standing, 'unavailable' | 'turns'>> {
  const run = await tx
    .selectFrom('run')
    .select('input')
    .where('id', '=', row.run_id)
    .executeTakeFirstOrThrow()
  const { unavailable, turns } = lookAround(run.input as StandingInput, day(row.as_of))
  return {
    unavailable: unavailable.map(({ rule, sentence, wording }) => ({ rule, sentence, wording })),
    turns: turns.map(({ to, sentence, wording }) => ({ to, sentence, wording })),
  }
}

/** What a stored standing holds in full. The record is ours, and still it is read as what it says it is. */
const Detail = z.object({
  reasons: z.array(ReasonShown),
  missing: z.array(z.object({ what: z.string(), ...toldFields })),
  findings: z.array(FindingShown),
})

function shown(row: Row, reported: Standing['reported']) {
  const status = statusOf(row)
  const figures = figuresOf(row)
  return {
    status,
    sure: sureOf(row),
    ...Detail.parse(row.detail),
    measures: Object.fromEntries(
      measureNames
        .filter((name) => name in figures)
        .map((name) => [name, figureOf(name, figures[name] ?? null, row.as_of)]),
    ),
    difference: describeDifference(reported, status, numberOf(figures.reportedDifference)),
    run: row.run_id,
    limits: row.policy_number,
    refreshedAt: row.refreshed_at,
  }
}

function pastOf(row: Row): Standing['history'][number] {
  const reported = reportedOf(row)
  const status = statusOf(row)
  return {
    asOf: row.as_of,
    status,
    sure: sureOf(row),
    topReason: row.top_sentence,
    topWording: row.top_wording as WordingShown | null,
    reported,
    difference: describeDifference(reported, status, numberOf(figuresOf(row).reportedDifference)),
    finish: row.finish_day,
    cost: moneyOf(row.cost_amount, row.cost_currency),
    run: row.run_id,
    limits: row.policy_number,
  }
}

function figuresOf(row: Row): Partial<Record<MeasureName, number | string | null>> {
  return row.figures as Partial<Record<MeasureName, number | string | null>>
}

function figureOf(name: MeasureName, value: number | string | null, asOf: string): FigureShown {
  const { unit, rule } = measures[name]
  return { value, unit, rule, asOf }
}

function reportedOf(row: Row): Standing['reported'] {
  if (row.reported_raw === null || row.reported_as_of === null) return null
  return {
    raw: row.reported_raw,
    scale: row.reported_scale,
    step: row.reported_step,
    steps: row.reported_steps,
    asOf: row.reported_as_of,
    byWhom: row.reported_by ?? '',
  }
}

function statusOf(row: Row): (typeof statuses)[number] {
  return statuses.find((status) => status === row.status) ?? 'not-enough-data'
}

function sureOf(row: Row): { level: (typeof sureLevels)[number]; value: number } {
  return { level: sureLevels.find((level) => level === row.sure_level) ?? 'low', value: row.sure }
}

function numberOf(value: number | string | null | undefined): number | null {
  return typeof value === 'number' ? value : null
}

/** The stored standing that a question about a day means: of that register day, else of the status date. */
export async function readStandingOn(
  tx: Tx,
  projectId: string,
  asOf: string | undefined,
): Promise<Row | undefined> {
  const rows = tx.selectFrom('standing').selectAll().where('investment_id', '=', projectId)
  const known = await tx.selectFrom('investment').select('id').where('id', '=', projectId).executeTakeFirst()
  if (known === undefined) throw refuse(common.notFound, { kind: 'project' })
  const chosen = asOf === undefined ? rows.where('is_current', '=', true) : rows.where('as_of', '=', asOf)
  return await chosen.executeTakeFirst()
}
