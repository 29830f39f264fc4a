import type { Tx } from '@portolan/platform/database'
import { type Computation, hashOf, recordRuns } from '@portolan/platform/runs'
import type { Edition } from '@portolan/plan/contract'
import { addDays } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  attentionOf,
  attentionVersion,
  computeStandings,
  costOf,
  type DayStanding,
  policyOn,
  type StandingInput,
  topReason,
} from '../domain/index.ts'
import { keepMarks, marksOf } from './home/standing-marks.ts'
import type { VersionedSaid } from './read-said.ts'

/** How standings are computed; a stored run names it, and `replay` finds it by that name. */
export const standingComputation: Computation = {
  engine: 'health',
  version: '2',
  compute: (input: StandingInput): DayStanding[] => computeStandings(input),
}

export type Computed = VersionedSaid & { readonly input: StandingInput; readonly inputHash: string }

export type Writing = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

export function prepare(known: VersionedSaid, input: StandingInput): Computed {
  return { ...known, input, inputHash: hashOf(input) }
}

/** Standings whose questions are missing, or were judged by other rules, are computed anew. */
export const keepsAttention = sql<boolean>`s.detail -> 'attention' ->> 'version' is not distinct from ${String(attentionVersion)}`

/** The hash of what each project's standing was computed from last, by this version of the engine. */
export async function readLastHashes(
  writing: Writing,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await writing.tx
    .selectFrom('standing as s')
    .innerJoin('run as r', (join) =>
      join.onRef('r.tenant_id', '=', 's.tenant_id').onRef('r.id', '=', 's.run_id'),
    )
    .select(['s.investment_id', 'r.input_hash'])
    .where('s.tenant_id', '=', writing.tenantId)
    .where('s.investment_id', 'in', [...projectIds])
    .where('s.is_current', '=', true)
    .where('r.engine_version', '=', standingComputation.version)
    .where(keepsAttention)
    .execute()
  return new Map(rows.map((row) => [row.investment_id, row.input_hash]))
}

/** The same evidence gives the same standing: only what was read is noted. */
export async function noteRead({ tx, tenantId, now }: Writing, all: readonly Computed[]): Promise<void> {
  for (const { said, version } of all)
    await tx
      .updateTable('standing')
      .set({ computed_version: version, refreshed_at: now })
      .where('tenant_id', '=', tenantId)
      .where('investment_id', '=', said.project.id)
      .execute()
}

/** Replaces the standings of projects by what was computed, each with the run that computed it. */
export async function replaceStandings(
  writing: Writing,
  all: readonly (Computed & { readonly standings: readonly DayStanding[] })[],
): Promise<void> {
  if (all.length === 0) return
  const { tx, tenantId, now } = writing
  const runs = await recordRuns(
    tx,
    all.map(({ said, input, standings }) => ({
      tenantId,
      computation: standingComputation,
      subject: { kind: 'project', id: said.project.id },
      projectId: said.project.id,
      asOf: input.statusDate,
      input,
      result: standings,
      work: { days: standings.length, editions: input.editions.length },
      now,
    })),
  )
  await tx
    .deleteFrom('standing')
    .where('tenant_id', '=', tenantId)
    .where(
      'investment_id',
      'in',
      all.map(({ said }) => said.project.id),
    )
    .execute()
  const rows = all.flatMap((one, at) =>
    one.standings.map((standing) => rowOf(writing, one, standing, runs[at] ?? '')),
  )
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto('standing')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
  await keepMarks(writing, marksOf(all))
}

/** Below the number of parameters that one statement takes. */
const rowsAtOnce = 400

function rowOf(
  writing: Writing,
  { said, input, version, schedule, signs }: Computed,
  standing: DayStanding,
  runId: string,
) {
  const edition = said.editions.findLast((one) => one.asOf === standing.asOf)
  const age = standing.figures.evidenceAgeDays
  const isCurrent = standing.asOf === input.statusDate
  return {
    tenant_id: writing.tenantId,
    investment_id: said.project.id,
    as_of: standing.asOf,
    is_current: isCurrent,
    is_register_day: edition !== undefined,
    status: standing.status,
    sure_level: standing.sure.level,
    sure: standing.sure.value,
    top_rule: topReason(standing)?.rule ?? null,
    top_sentence: topReason(standing)?.sentence ?? null,
    top_wording: wordingOf(standing),
    figures: JSON.stringify(standing.figures),
    findings: standing.findings.length,
    detail: JSON.stringify({
      reasons: standing.reasons,
      missing: standing.missing,
      findings: standing.findings,
      ...(schedule > 0 ? { schedule } : {}),
      ...(isCurrent && signs?.complete != null ? { complete: completeOf(signs) } : {}),
      ...(isCurrent ? { attention: attentionOf({ said, input, schedule: signs }, standing) } : {}),
    }),
    ...(edition === undefined ? nothingTold : toldBy(edition)),
    evidence_day: typeof age === 'number' ? addDays(standing.asOf, -age) : null,
    computed_version: version,
    policy_number: policyOn(input, standing.asOf).own ?? 0,
    run_id: runId,
    refreshed_at: writing.now,
  }
}

/** How much of the work is done by its newest schedule: lists read it here, and need no schedule. */
function completeOf({ complete: share, asOf, version }: NonNullable<Computed['signs']>) {
  return { share, asOf, version }
}

function wordingOf(standing: DayStanding): string | null {
  const wording = topReason(standing)?.wording
  return wording === undefined ? null : JSON.stringify(wording)
}

const nothingTold = {
  start_day: null,
  finish_day: null,
  cost_amount: null,
  cost_currency: null,
  reported_raw: null,
  reported_scale: null,
  reported_step: null,
  reported_steps: null,
  reported_as_of: null,
  reported_by: null,
}

function toldBy(edition: Edition) {
  const { reported } = edition
  const cost = costOf(edition)
  return {
    start_day: edition.start,
    finish_day: edition.actualFinish ?? edition.finish,
    cost_amount: cost?.amount ?? null,
    cost_currency: cost?.currency ?? null,
    reported_raw: reported?.raw ?? null,
    reported_scale: reported?.scale ?? null,
    reported_step: reported?.step ?? null,
    reported_steps: reported?.steps ?? null,
    reported_as_of: reported?.asOf ?? null,
    reported_by: reported?.byWhom ?? null,
  }
}
