import { allows } from '@portolan/contract'
import type { HealthPolicy } from '@portolan/health'
import { weightOf } from '@portolan/health'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import {
  type HealthPolicyAct,
  healthPolicyPermissions as may,
  type HealthPolicyShown,
  type Limited,
  limited,
  type LimitLine,
  type LimitRow,
} from '../../contract/index.ts'
import { compareLimits, groupOf, isRule, type Line, linesOf, productPolicy } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { isOneOf } from '../closure/project-people.ts'
import { countChallenges } from '../challenge/count-challenges.ts'
import { readRuleOwners } from './read-rule-owners.ts'
import { readPolicies, readPolicyVersion, type StoredPolicy } from './read-limits.ts'

export type Reading = { readonly tx: Tx; readonly actor: Known }

export async function showHealthPolicyTo(reading: Reading): Promise<HealthPolicyShown> {
  const { tx, actor } = reading
  const all = await readPolicies(tx, actor.tenantId)
  const draft = all.find(({ state }) => state === 'draft')
  const holding = holdingOf(all)
  return {
    version: await readPolicyVersion(tx, actor.tenantId),
    inUse: all.find(({ state }) => state === 'published')?.number ?? 0,
    rules: await readRules(reading, holding, draft?.content),
    draft: draft === undefined ? null : await draftOf(tx, draft, holding, nextNumber(all)),
    versions: await versionsOf(tx, all),
    may: await actsOf(reading, draft, holding),
  }
}

/** Where nobody has published any: the product’s. */
export function holdingOf(all: readonly StoredPolicy[]): HealthPolicy {
  return all.find(({ state }) => state === 'published')?.content ?? productPolicy
}

export function nextNumber(all: readonly StoredPolicy[]): number {
  return Math.max(0, ...all.map(({ number }) => number ?? 0)) + 1
}

async function readRules(
  { tx, actor }: Reading,
  holding: HealthPolicy,
  draft: HealthPolicy | undefined,
): Promise<LimitRow[]> {
  const owners = await readRuleOwners(tx, actor.tenantId)
  const counts = await countChallenges(tx)
  return limited.map((rule) => ({
    rule,
    group: groupOf[rule],
    lines: linesOf[rule].map((line) => lineOf(line, holding, draft)),
    ...weightsOf(rule, holding, draft),
    owner: owners.get(rule) ?? null,
    challenges: counts.get(rule) ?? { open: 0, upheld: 0, notUpheld: 0 },
  }))
}

function lineOf(line: Line, holding: HealthPolicy, draft: HealthPolicy | undefined): LimitLine {
  const { get, set: _set, ...bounds } = line
  const { atRisk, offTrack } = get(holding)
  const other = draft === undefined ? undefined : get(draft)
  const isSame = other === undefined || (other.atRisk === atRisk && other.offTrack === offTrack)
  return {
    ...bounds,
    atRisk,
    offTrack,
    draft: isSame ? null : { atRisk: other.atRisk, offTrack: other.offTrack },
  }
}

function weightsOf(
  rule: Limited,
  holding: HealthPolicy,
  draft: HealthPolicy | undefined,
): Pick<LimitRow, 'weight' | 'draftWeight'> {
  if (!isRule(rule)) return { weight: null, draftWeight: null }
  const weight = weightOf(holding, rule)
  const other = draft === undefined ? weight : weightOf(draft, rule)
  return { weight, draftWeight: other === weight ? null : other }
}

async function draftOf(
  tx: Tx,
  draft: StoredPolicy,
  holding: HealthPolicy,
  next: number,
): Promise<HealthPolicyShown['draft']> {
  const names = await namesOf(tx, draft.authors)
  return {
    next,
    reason: draft.reason,
    authors: draft.authors.map((id) => named(names, id)),
    writtenAt: draft.written_at,
    changes: [...compareLimits(holding, draft.content)],
  }
}

async function versionsOf(tx: Tx, all: readonly StoredPolicy[]): Promise<HealthPolicyShown['versions']> {
  const names = await namesOf(
    tx,
    all.flatMap(({ authors, published_by }) => [...authors, published_by]),
  )
  return all.flatMap((one) => {
    const { number, published_by: by, published_at: publishedAt } = one
    if (number === null || by === null || publishedAt === null) return []
    const before = all.find((other) => other.number === number - 1)?.content ?? productPolicy
    return [
      {
        number,
        inUse: one.state === 'published',
        reason: one.reason,
        authors: one.authors.map((id) => named(names, id)),
        publishedBy: named(names, by),
        publishedAt,
        changes: [...compareLimits(before, one.content)],
      },
    ]
  })
}

async function actsOf(
  { tx, actor }: Reading,
  draft: StoredPolicy | undefined,
  holding: HealthPolicy,
): Promise<HealthPolicyAct[]> {
  const drafts = allows(may.draftLimits, actor.grants, {})
  const wrote = draft !== undefined && (await isOneOf(tx, actor, draft.authors))
  const changes = draft !== undefined && compareLimits(holding, draft.content).length > 0
  const bars: Readonly<Record<HealthPolicyAct, boolean>> = {
    write: drafts,
    publish: allows(may.publishLimits, actor.grants, {}) && changes && !wrote && draft.reason !== '',
    drop: drafts && draft !== undefined,
    own: allows(may.nameOwners, actor.grants, {}),
  }
  return (['write', 'publish', 'drop', 'own'] as const).filter((act) => bars[act])
}
