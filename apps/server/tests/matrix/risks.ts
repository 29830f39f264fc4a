import {
  addRisk,
  listRanges,
  setRanges,
  setUncertainty,
  showRisk,
  simulateRisk,
} from '@portolan/oversight/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import { type ClosureKind, fillClosures, readClosureThings, withinClosure } from './closures.ts'
import { readEstimateThings } from './estimates.ts'
import { readLevellingThings } from './levelling.ts'
import { fillMethods, type MethodKind, readMethodThings, withinMethod } from './methods.ts'
import { fillAccounts, readAccountThings } from './accounts.ts'
import { fillExceptions, readExceptionThings } from './exceptions.ts'
import { fillContingencies, readDrawdownThings } from './contingencies.ts'
import { fillHealthPolicies, readChallengeThings } from './health-policies.ts'
import type { Person } from './persons.ts'
import { fillStatus, readStatusThings } from './status.ts'
import { fillRaid, type RaidKind, readRaidThings } from './raid.ts'

export type PlannedKind =
  | 'estimate'
  | 'risk'
  | 'levelling_preview'
  | 'status_report'
  | 'project_exception'
  | 'figure_challenge'
  | 'drawdown_request'
  | 'control_account'
  | MethodKind
  | RaidKind
  | ClosureKind

const kinds: Readonly<Record<string, PlannedKind>> = {
  previewId: 'levelling_preview',
  methodId: 'method',
  maturityId: 'maturity_assessment',
  causeId: 'risk_cause',
}

/** What belongs to a project, where an operation names it beside the project. */
export const withinPlanned = {
  estimateId: 'estimate',
  riskId: 'risk',
  entryId: 'risk',
  issueId: 'issue',
  assumptionId: 'assumption',
  dependencyId: 'dependency',
  statusId: 'status_report',
  exceptionId: 'project_exception',
  challengeId: 'figure_challenge',
  drawdownId: 'drawdown_request',
  accountId: 'control_account',
  ...withinMethod,
  ...withinClosure,
} as const

export function plannedKindOf(property: string): PlannedKind | undefined {
  return kinds[property]
}

/** What was estimated and what may happen, one of each project, how all plans would look when levelled, and methods. */
export async function readPlannedThings(
  owner: pg.Pool,
): Promise<Readonly<Record<PlannedKind, readonly Thing[]>>> {
  const { rows } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId", investment_id as "projectId" from risk order by id`,
  )
  const others = {
    ...(await readLevellingThings(owner)),
    ...(await readMethodThings(owner)),
    ...(await readRaidThings(owner)),
    status_report: await readStatusThings(owner),
    project_exception: await readExceptionThings(owner),
    figure_challenge: await readChallengeThings(owner),
    drawdown_request: await readDrawdownThings(owner),
    control_account: await readAccountThings(owner),
    ...(await readClosureThings(owner)),
  }
  return { ...(await readEstimateThings(owner)), ...others, risk: rows }
}

type Keep = (field: string, fieldClass: 'customer', projectId: string, ...texts: string[]) => void

/**
 * What may happen to each project, under a word and with money that stand for it alone, how sure its plan is, a plan that
 * was played once, and the method it follows.
 */
export async function fillRisks(
  house: House,
  person: Person,
  named: readonly { readonly projectId: string; readonly word: string }[],
  keep: Keep,
): Promise<void> {
  const { visitor: by } = person
  await fillMethods(house, person, named)
  await fillRaid(house, person, named)
  await fillStatus(house, person, named)
  await fillExceptions(house, person, named)
  await fillHealthPolicies(house, person, named)
  await fillContingencies(house, person, named, keep)
  await fillAccounts(house, person, named)
  await fillClosures(house, person, named)
  const ranges = { source: 'stated', low: 90, likely: 100, high: 150, correlation: 10 } as const
  for (const [at, { projectId, word }] of named.entries()) {
    // Far enough apart for draws in 32 bits to tell them from each other.
    const amount = 61_423_850_017 + at * 3_030_303 + word.charCodeAt(word.length - 1) * 7_654_321
    const money = { low: amount, likely: amount, high: amount }
    const response = {
      kind: 'reduce',
      words: '',
      cost: amount,
      probability: 0.1,
      delay: null,
      money,
    } as const
    const given = { projectId, title: `Risk of ${word}`, probability: 0.2, cost: money, response }
    await ask(house, by, addRisk, given)
    for (const field of ['cost', 'money'])
      keep(field, 'customer', projectId, String(amount), String(amount / 100))
    await ask(house, by, setUncertainty, { projectId, ...ranges }, { ifMatch: 0 })
    await setOneRange(house, by, projectId)
    await ask(house, by, simulateRisk, { projectId, iterations: 100 })
  }
  await house.settle()
  for (const { projectId } of named) await keepPlayed(house, by, { projectId, keep })
}

async function setOneRange(house: House, by: Person['visitor'], projectId: string): Promise<void> {
  const { version, rows } = await ask(house, by, listRanges, { projectId })
  const points = { law: 'pert', low: 400, likely: 500, high: 700 } as const
  const ranges = [{ activity: rows[0]?.id ?? '', points }]
  await ask(house, by, setRanges, { projectId, ranges }, { ifMatch: version })
}

/** The dearest that was played has the money of the risk in it, which is of this project alone. */
async function keepPlayed(
  house: House,
  by: Person['visitor'],
  { projectId, keep }: { readonly projectId: string; readonly keep: Keep },
): Promise<void> {
  const { simulation } = await ask(house, by, showRisk, { projectId })
  const dearest = (all: readonly { readonly cost: number }[] | undefined): string =>
    String(Math.max(...(all ?? []).map(({ cost }) => cost)))
  keep('costs', 'customer', projectId, dearest(simulation?.played.costs))
  keep('scatter', 'customer', projectId, dearest(simulation?.scatter))
}
