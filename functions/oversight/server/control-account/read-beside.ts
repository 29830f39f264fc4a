import { allows, type Grant, mayRead, type Place } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { readAccounts } from '@portolan/plan/server'
import { type AccountPolicy, accountPermissions as may } from '../../contract/index.ts'
import { readStandIns } from '../body/select-stand-ins.ts'
import { readAccountPolicy } from './account-policy.ts'
import type { StoredAccount } from './stored-account.ts'

export type Reading = { readonly tx: Tx; readonly actor: Known; readonly now: string }

/** Everything that several accounts are shown by, read once. */
export type Beside = {
  readonly policy: AccountPolicy
  readonly today: string
  readonly grants: readonly Grant[]
  readonly accountsOf: (personId: string) => readonly string[]
  /** Who reads: what one may do is one’s own, and not that of another account. */
  readonly me: string | undefined
  /** All accounts of who reads, and of who really sits there: what one may not do is that of the natural person. */
  readonly mine: ReadonlySet<string>
  /** Those managers in whose place who reads stands today. */
  readonly standsFor: ReadonlySet<string>
}

export async function readBeside({ tx, actor, now }: Reading): Promise<Beside> {
  const accountsOf = await readAccounts(tx)
  const { personId, throughId } = actor
  const today = now.slice(0, 10)
  const standIns = personId == null ? [] : await readStandIns(tx, [personId], today)
  return {
    policy: await readAccountPolicy(tx, actor.tenantId),
    today,
    grants: actor.grants,
    accountsOf,
    me: personId ?? undefined,
    mine: new Set([personId, throughId].flatMap((id) => (id == null ? [] : accountsOf(id)))),
    standsFor: new Set(
      standIns.flatMap((one) =>
        one.stand_in_id === personId && one.body_id === null ? [one.person_id] : [],
      ),
    ),
  }
}

export function placeOfAccount(one: Pick<StoredAccount, 'investment_id' | 'portfolio'>): Place {
  return { projectId: one.investment_id, portfolioId: one.portfolio ?? undefined }
}

export function leadsOffice({ grants }: Pick<Beside, 'grants'>): boolean {
  return grants.some(({ role, scope }) => role === 'pmo-lead' && scope === 'organisation')
}

/** Whoever manages the project, or stands in today. */
export function isManaging(one: Pick<StoredAccount, 'project_manager_id'>, beside: Beside): boolean {
  const { project_manager_id: id } = one
  return id !== null && (id === beside.me || beside.standsFor.has(id))
}

export function mayName(
  one: Pick<StoredAccount, 'project_manager_id' | 'investment_id' | 'portfolio'>,
  beside: Beside,
): boolean {
  return (
    (isManaging(one, beside) || leadsOffice(beside)) && allows(may.name, beside.grants, placeOfAccount(one))
  )
}

export function mayExplain(one: StoredAccount, beside: Beside): boolean {
  return (
    (one.manager_id === beside.me || isManaging(one, beside)) &&
    allows(may.explain, beside.grants, placeOfAccount(one))
  )
}

/** Who judges what was written: who manages the project; above him, where it was written in his place. */
type JudgedBy = 'manager' | 'above'

export function judgedBy(one: StoredAccount, { accountsOf }: Beside): JudgedBy {
  const { project_manager_id: manager, written_by: writer } = one
  if (manager === null || writer === null) return 'above'
  const same = accountsOf(writer)
  return same.includes(one.manager_id) && !same.includes(manager) ? 'manager' : 'above'
}

export type JudgingBar = 'own' | 'by-manager' | 'above'

/** What keeps the reader from judging; undefined where nothing does. */
export function judgingBar(one: StoredAccount, beside: Beside): JudgingBar | undefined {
  if (one.written_by !== null && beside.mine.has(one.written_by)) return 'own'
  if (judgedBy(one, beside) === 'manager') return isManaging(one, beside) ? undefined : 'by-manager'
  // Whoever answers for the account or the project has spoken with it.
  const { project_manager_id: manager, manager_id: answers } = one
  const concerned =
    isManaging(one, beside) || beside.mine.has(answers) || (manager !== null && beside.mine.has(manager))
  return !concerned && (leadsOffice(beside) || sponsors(one, beside)) ? undefined : 'above'
}

export function mayJudge(one: StoredAccount, beside: Beside): boolean {
  return judgingBar(one, beside) === undefined && allows(may.judge, beside.grants, placeOfAccount(one))
}

function sponsors(one: StoredAccount, { grants }: Beside): boolean {
  return grants.some(
    ({ role, scope, scopeId }) =>
      role === 'sponsor' &&
      (scope === 'organisation' ||
        scopeId === one.investment_id ||
        (one.portfolio !== null && scopeId === one.portfolio)),
  )
}

export function seesRates(
  one: Pick<StoredAccount, 'investment_id' | 'portfolio'>,
  { grants }: Beside,
): boolean {
  return mayRead('rate', grants, placeOfAccount(one))
}
