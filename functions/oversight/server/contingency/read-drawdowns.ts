import { allows, common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { readAccounts } from '@portolan/plan/server'
import { money, type Money } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  contingencyPermissions as may,
  type ContingencyPool,
  type Drawdown,
  type DrawdownAct,
  type DrawdownState,
} from '../../contract/index.ts'
import { balanceOf } from '../../domain/index.ts'
import { poolOf, readMoves, type StoredMove } from './read-held.ts'

export type StoredDrawdown = {
  readonly id: string
  readonly number: number
  readonly projectId: string
  readonly code: string | null
  readonly project: string
  readonly portfolioId: string | null
  readonly pool: ContingencyPool
  readonly amount: number
  readonly currency: string | null
  readonly days: number
  readonly purpose: string
  readonly reason: string
  readonly cause: Drawdown['cause']
  readonly askedBy: string
  readonly asker: string
  readonly askedAt: string
  readonly answer: {
    readonly how: string
    readonly amount: number
    readonly days: number
    readonly words: string
    readonly by: string
    readonly byName: string
    readonly at: string
  } | null
}

export type Reading = { readonly tx: Tx; readonly actor: Known }

type Of = { readonly id?: string; readonly projectId?: string | undefined; readonly open?: boolean }

type Row = Omit<StoredDrawdown, 'pool' | 'cause' | 'answer'> & {
  readonly pool: string
  readonly riskId: string | null
  readonly issueId: string | null
  readonly causeNumber: number | null
  readonly causeTitle: string | null
  readonly how: string | null
  readonly gave: number | null
  readonly gaveDays: number | null
  readonly words: string | null
  readonly answeredBy: string | null
  readonly answerer: string | null
  readonly answeredAt: string | null
}

/** What was asked for in projects that the reader sees; the walls are the database’s. Open ones first, then the newest. */
export async function readDrawdowns(tx: Tx, of: Of): Promise<readonly StoredDrawdown[]> {
  const { rows } = await sql<Row>`
    select d.id, d.number, d.investment_id as "projectId", i.code, i.name as project, i.portfolio_id as "portfolioId", d.pool,
      d.amount, d.currency, d.days, d.purpose, d.reason, d.risk_id as "riskId", d.issue_id as "issueId",
      coalesce(k.number, u.number) as "causeNumber", coalesce(k.title, u.title) as "causeTitle",
      d.asked_by as "askedBy", q.name as asker, d.asked_at as "askedAt",
      a.how, a.amount as gave, a.days as "gaveDays", a.words, a.by as "answeredBy", b.name as answerer, a.at as "answeredAt"
    from drawdown_request d
    join investment i on i.tenant_id = d.tenant_id and i.id = d.investment_id
    join person q on q.tenant_id = d.tenant_id and q.id = d.asked_by
    left join risk k on k.tenant_id = d.tenant_id and k.id = d.risk_id
    left join issue u on u.tenant_id = d.tenant_id and u.id = d.issue_id
    left join drawdown_answer a on a.tenant_id = d.tenant_id and a.request_id = d.id
    left join person b on b.tenant_id = a.tenant_id and b.id = a.by
    where (${of.id ?? null}::uuid is null or d.id = ${of.id ?? null}::uuid)
      and (${of.projectId ?? null}::uuid is null or d.investment_id = ${of.projectId ?? null}::uuid)
      and (${of.open !== true} or a.request_id is null)
    order by a.at is not null, d.asked_at desc, d.number desc`.execute(tx)
  return rows.map(toStored)
}

function toStored(row: Row): StoredDrawdown {
  const { riskId, issueId, causeNumber, causeTitle, how, answeredBy, answeredAt } = row
  const causeId = riskId ?? issueId
  return {
    ...row,
    pool: poolOf(row.pool),
    amount: Number(row.amount),
    cause:
      causeId === null
        ? null
        : {
            kind: riskId === null ? 'issue' : 'risk',
            id: causeId,
            number: causeNumber ?? 0,
            title: causeTitle ?? '',
          },
    answer:
      how === null || answeredBy === null || answeredAt === null
        ? null
        : {
            how,
            amount: Number(row.gave),
            days: row.gaveDays ?? 0,
            words: row.words ?? '',
            by: answeredBy,
            byName: row.answerer ?? '',
            at: answeredAt,
          },
  }
}

/** Everything that several requests are shown by, read once. */
export type Beside = {
  readonly mine: ReadonlySet<string>
  readonly moves: readonly StoredMove[]
}

export async function readBeside({ tx, actor }: Reading, projectId?: string): Promise<Beside> {
  const accounts = await readAccounts(tx)
  const { personId, throughId } = actor
  return {
    mine: new Set([personId, throughId].flatMap((id) => (id === undefined ? [] : accounts(id)))),
    moves: await readMoves(tx, projectId),
  }
}

export function toDrawdown(one: StoredDrawdown, actor: Known, beside: Beside): Drawdown {
  const { answer } = one
  const own = beside.moves.filter(({ projectId }) => projectId === one.projectId)
  const balance = balanceOf(own, one.pool)
  return {
    id: one.id,
    number: one.number,
    projectId: one.projectId,
    project: { id: one.projectId, code: one.code, name: one.project },
    pool: one.pool,
    state: drawdownState(one),
    money: moneyOf(one.amount, one.currency),
    days: one.days,
    purpose: one.purpose,
    cause: one.cause,
    reason: one.reason,
    askedBy: { id: one.askedBy, name: one.asker },
    askedAt: one.askedAt,
    left: moneyOf(balance.left, own.find(({ currency }) => currency !== null)?.currency ?? null),
    leftDays: balance.leftDays,
    answer:
      answer === null
        ? null
        : {
            projectId: one.projectId,
            money: moneyOf(answer.amount, one.currency),
            days: answer.days,
            words: answer.words,
            by: { id: answer.by, name: answer.byName },
            at: answer.at,
          },
    may: actsOf(one, actor, beside),
  }
}

export function moneyOf(amount: number, currency: string | null): Money | null {
  return currency === null ? null : money(amount, currency)
}

export function drawdownState({ answer, amount, days }: StoredDrawdown): DrawdownState {
  if (answer === null) return 'asked'
  if (answer.how === 'granted') return answer.amount < amount || answer.days < days ? 'lessened' : 'granted'
  return answer.how === 'withdrawn' ? 'withdrawn' : 'refused'
}

/** Who asked withdraws; somebody else answers, from the reserve only whoever keeps it. */
export function actsOf(
  { answer, askedBy, projectId, portfolioId, pool }: StoredDrawdown,
  { grants }: Known,
  { mine }: Pick<Beside, 'mine'>,
): DrawdownAct[] {
  if (answer !== null) return []
  if (mine.has(askedBy)) return ['withdraw']
  const place = { projectId, portfolioId: portfolioId ?? undefined }
  const answers =
    allows(may.grant, grants, place) && (pool === 'contingency' || allows(may.reserve, grants, place))
  return answers ? ['answer'] : []
}

export async function readDrawdown(
  tx: Tx,
  { projectId, drawdownId }: { readonly projectId: string; readonly drawdownId: string },
): Promise<StoredDrawdown> {
  const [found] = await readDrawdowns(tx, { id: drawdownId, projectId })
  if (found === undefined) throw refuse(common.notFound, { kind: 'drawdown' })
  return found
}

export async function showDrawdownTo(
  reading: Reading,
  of: { readonly projectId: string; readonly drawdownId: string },
): Promise<Drawdown> {
  const one = await readDrawdown(reading.tx, of)
  return toDrawdown(one, reading.actor, await readBeside(reading, of.projectId))
}
