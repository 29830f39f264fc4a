import { refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type Basis, estimateRefusals } from '../../contract/index.ts'
import { askHistory, type WorkedOut, workOut } from '../../domain/index.ts'
import { type HistoryOf, readPast } from './case-rows.ts'

export type Drawing = HistoryOf & { readonly kind: string; readonly basis: Basis; readonly now: string }

/** What a basis comes to now; where it comes to nothing, it is refused with a way out. */
export async function drawVersion(tx: Tx, { unit, currency, kind, basis, now }: Drawing): Promise<WorkedOut> {
  const today = now.slice(0, 10)
  const isDrawn = basis.method === 'analogy' || basis.method === 'parametric'
  const told = isDrawn
    ? askHistory(await readPast(tx, { unit, currency }), { kind, sizes: basis.sizes, today })
    : undefined
  const worked = workOut(basis, told, today)
  if (!('lacks' in worked)) return worked
  if (worked.lacks === 'points') throw refuse(estimateRefusals.pointsMissing, {})
  if (worked.lacks === 'lines') throw refuse(estimateRefusals.linesMissing, {})
  throw refuse(estimateRefusals.historySilent, {})
}

export type Writing = {
  readonly tenantId: string
  readonly estimateId: string
  readonly projectId: string
  readonly number: number
  readonly authorId: string
  readonly now: string
}

/** A draft is written over; a version that stands is never touched by this. */
export async function writeVersion(
  tx: Tx,
  writing: Writing,
  version: WorkedOut & { basis: Basis },
): Promise<void> {
  const values = { ...columnsOf(version), author_id: writing.authorId, written_at: writing.now }
  await tx
    .insertInto('estimate_version')
    .values({
      tenant_id: writing.tenantId,
      estimate_id: writing.estimateId,
      number: writing.number,
      investment_id: writing.projectId,
      state: 'draft',
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'estimate_id', 'number']).doUpdateSet(values))
    .execute()
}

// eslint-disable-next-line typescript/explicit-function-return-type
function columnsOf({ basis, points, cases, pastCases, ...worked }: WorkedOut & { basis: Basis }) {
  const { method, correlation, scope, assumptions, exclusions, sources, changed } = basis
  return {
    method,
    correlation,
    scope,
    assumptions,
    exclusions,
    sources,
    changed,
    ...points,
    ...worked,
    lines: JSON.stringify(method === 'bottom-up' ? basis.lines : []),
    sizes: JSON.stringify(basis.sizes),
    cases: JSON.stringify(cases),
    past_cases: pastCases,
  }
}
