import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { openScope, type OpenScope, readBaselines, readEditions, readProject } from '@portolan/plan/server'
import type { Day, Money } from '@portolan/quantity'
import { explainScopeValue, refusals, showScopeValue } from '../../contract/index.ts'
import {
  explainScopeValue as explain,
  measureScope,
  type ScopeEvidence,
  shownScopeValue,
} from '../../domain/index.ts'

export const scopeValueUseCases: readonly UseCase[] = [
  reads(showScopeValue, async ({ tx, input }) => {
    const { id } = await readProject(tx, input.projectId)
    const open = await openScope(tx, id)
    if (open === undefined) return { projectId: id, version: 0, asOf: null, value: null, findings: [] }
    const { result, findings } = measureScope(await readEvidence(tx, id, open))
    return {
      projectId: id,
      version: open.number,
      asOf: open.asOf,
      value: shownScopeValue(result),
      findings: findings.map(({ detail: _, ...finding }) => finding),
    }
  }),
  reads(explainScopeValue, async ({ tx, input }) => {
    const open = await openScope(tx, input.projectId)
    if (open === undefined) throw refuse(common.notFound, { kind: 'scope' })
    const { result } = measureScope(await readEvidence(tx, input.projectId, open))
    const explanation = explain(result, input.figure)
    if (explanation === undefined) throw refuse(refusals.noSuchScopeFigure, { figure: input.figure })
    return explanation
  }),
]

async function readEvidence(tx: Tx, projectId: string, open: OpenScope): Promise<ScopeEvidence> {
  const project = await readProject(tx, projectId)
  const { list, number: version, asOf } = open
  const { name, start, finish, cost } = project
  return {
    list,
    version,
    asOf,
    project: { name, start: start as Day | null, finish: finish as Day | null, cost: cost as Money | null },
    baseline: await readBaseline(tx, projectId),
    spent: await readSpent(tx, projectId, asOf),
  }
}

async function readBaseline(tx: Tx, projectId: string): Promise<ScopeEvidence['baseline']> {
  const baselines = (await readBaselines(tx, [projectId])).map(({ baseline }) => baseline)
  const newest = baselines.findLast(({ finish, cost }) => finish !== null || cost !== null)
  if (newest === undefined) return null
  return {
    number: newest.number,
    finish: newest.finish as Day | null,
    cost: newest.cost as Money | null,
  }
}

async function readSpent(tx: Tx, projectId: string, asOf: Day): Promise<ScopeEvidence['spent']> {
  const editions = (await readEditions(tx, [projectId])).map(({ edition }) => edition)
  const teller = editions.findLast((edition) => edition.actualCost !== null && edition.asOf <= asOf)
  if (teller?.actualCost == null) return null
  return { cost: teller.actualCost as Money, asOf: teller.asOf as Day }
}
