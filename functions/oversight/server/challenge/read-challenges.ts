import { allows, common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { readAccounts } from '@portolan/plan/server'
import { type Selectable, sql } from 'kysely'
import {
  type Challenge,
  type ChallengeAct,
  challengeCauses,
  challengePermissions as may,
  challengeStates,
  limitedRules,
  type PersonNamed,
  SaidThen,
} from '../../contract/index.ts'
import { readRuleOwners } from '../health-policy/read-rule-owners.ts'

export type StoredChallenge = Selectable<DB['figure_challenge']> & {
  readonly project: string
  readonly code: string | null
  readonly portfolio: string | null
  readonly raiser: string
  readonly how: string | null
  readonly cause: string | null
  readonly end_words: string | null
  readonly mender_id: string | null
  readonly mender: string | null
  readonly ended_by: string | null
  readonly ender: string | null
  readonly ended_at: string | null
}

export type Reading = { readonly tx: Tx; readonly actor: Known }

/** What was said against figures that the reader sees; the walls are the database’s. */
export async function readChallenges(
  tx: Tx,
  of: { readonly id?: string; readonly projectId?: string | undefined },
): Promise<readonly StoredChallenge[]> {
  const { rows } = await sql<StoredChallenge>`
    select c.*, i.name as project, i.code, i.portfolio_id as portfolio, r.name as raiser, e.how, e.cause, e.words as end_words, e.mender_id,
      m.name as mender, e.by as ended_by, b.name as ender, e.at as ended_at
    from figure_challenge c
    join investment i on i.tenant_id = c.tenant_id and i.id = c.investment_id
    join person r on r.tenant_id = c.tenant_id and r.id = c.raised_by
    left join figure_challenge_end e on e.tenant_id = c.tenant_id and e.challenge_id = c.id
    left join person m on m.tenant_id = e.tenant_id and m.id = e.mender_id
    left join person b on b.tenant_id = e.tenant_id and b.id = e.by
    where (${of.id ?? null}::uuid is null or c.id = ${of.id ?? null}::uuid)
      and (${of.projectId ?? null}::uuid is null or c.investment_id = ${of.projectId ?? null}::uuid)
    order by e.at is not null, c.raised_at desc, c.number desc`.execute(tx)
  return rows
}

/** Everything that several challenges are shown by, read once. */
type Beside = {
  readonly owners: ReadonlyMap<string, PersonNamed>
  readonly accounts: (personId: string) => readonly string[]
  readonly mine: ReadonlySet<string>
}

export async function readBeside({ tx, actor }: Reading): Promise<Beside> {
  const accounts = await readAccounts(tx)
  const { personId, throughId } = actor
  return {
    owners: await readRuleOwners(tx, actor.tenantId),
    accounts,
    mine: new Set([personId, throughId].flatMap((id) => (id === undefined ? [] : accounts(id)))),
  }
}

/** Who answers: the owner of the rule; those who lead the office where there is none, or where he said it himself. */
export function ownerOf(
  one: Pick<StoredChallenge, 'rule' | 'raised_by'>,
  beside: Beside,
): PersonNamed | null {
  const owner = beside.owners.get(one.rule)
  return owner === undefined || beside.accounts(one.raised_by).includes(owner.id) ? null : owner
}

export function isRaiser(one: Pick<StoredChallenge, 'raised_by'>, { mine }: Beside): boolean {
  return mine.has(one.raised_by)
}

/** Whether who reads is whose answer is waited for, by any account. */
export function isOwner(one: StoredChallenge, actor: Known, beside: Beside): boolean {
  const owner = ownerOf(one, beside)
  return owner === null
    ? actor.grants.some(({ role, scope }) => role === 'pmo-lead' && scope === 'organisation')
    : beside.mine.has(owner.id)
}

export function toChallenge(one: StoredChallenge, actor: Known, beside: Beside): Challenge {
  return {
    id: one.id,
    number: one.number,
    project: { id: one.investment_id, code: one.code, name: one.project },
    rule: limitedRules.find((rule) => rule === one.rule) ?? 'overdue',
    state: challengeStates.find((state) => state === one.how) ?? 'open',
    asOf: one.as_of,
    said: SaidThen.parse(one.said),
    run: one.run_id,
    limits: one.policy_number,
    words: one.words,
    shouldBe: one.should_be,
    raisedBy: { id: one.raised_by, name: one.raiser },
    raisedAt: one.raised_at,
    owner: ownerOf(one, beside),
    end: endOf(one),
    may: actsOf(one, actor, beside),
  }
}

function endOf(one: StoredChallenge): Challenge['end'] {
  if (one.ended_at === null || one.ended_by === null) return null
  return {
    cause: challengeCauses.find((cause) => cause === one.cause) ?? null,
    words: one.end_words ?? '',
    mender: one.mender_id === null ? null : { id: one.mender_id, name: one.mender ?? '' },
    by: { id: one.ended_by, name: one.ender ?? '' },
    at: one.ended_at,
  }
}

function actsOf(one: StoredChallenge, actor: Known, beside: Beside): ChallengeAct[] {
  if (one.ended_at !== null) return []
  const place = { projectId: one.investment_id, portfolioId: one.portfolio ?? undefined }
  const isMine = isRaiser(one, beside)
  const answers = !isMine && isOwner(one, actor, beside) && allows(may.answer, actor.grants, place)
  return [...(answers ? (['answer'] as const) : []), ...(isMine ? (['withdraw'] as const) : [])]
}

export async function readChallenge(tx: Tx, projectId: string, id: string): Promise<StoredChallenge> {
  const [found] = await readChallenges(tx, { id, projectId })
  if (found === undefined) throw refuse(common.notFound, { kind: 'challenge' })
  return found
}

export async function showChallengeTo(reading: Reading, projectId: string, id: string): Promise<Challenge> {
  const one = await readChallenge(reading.tx, projectId, id)
  return toChallenge(one, reading.actor, await readBeside(reading))
}
