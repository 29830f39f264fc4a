import type { Tx } from '@portolan/platform/database'
import type { Day } from '@portolan/quantity'
import { type RawBuilder, sql } from 'kysely'
import {
  type EntryKind,
  entryKinds,
  type EntryState,
  RiskCost,
  RiskDelay,
  RiskResponseGiven,
  severities,
} from '../../contract/index.ts'
import type { Effects } from '../../domain/index.ts'
import type { StoredEntry } from './entries.ts'

export type EntryFilters = {
  readonly projectId?: string | undefined
  readonly portfolioId?: string | undefined
  readonly kinds?: readonly EntryKind[] | undefined
  readonly over?: boolean | undefined
  /** Only what this person owns, or what stands in projects that the person manages. */
  readonly concerning?: string | undefined
}

/** Far more than people keep; what is beyond is left out of lists. */
const mostEntries = 20_000

/** The entries that the reader sees: those that are open, or those that are over. */
export async function readEntries(tx: Tx, filters: EntryFilters): Promise<readonly StoredEntry[]> {
  const kinds = filters.kinds === undefined || filters.kinds.length === 0 ? entryKinds : filters.kinds
  const read: StoredEntry[] = []
  for (const kind of kinds) read.push(...(await readers[kind](tx, filters)))
  return read
}

type Reader = (tx: Tx, filters: EntryFilters) => Promise<readonly StoredEntry[]>
const readers: Readonly<Record<EntryKind, Reader>> = {
  risk: readRisks,
  issue: readIssues,
  assumption: readAssumptions,
  dependency: readDependencies,
}

/** What all tables of the register share. */
function within(
  { projectId, portfolioId, concerning }: EntryFilters,
  open: RawBuilder<boolean>,
  sides: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const parts = [open]
  if (projectId !== undefined) parts.push(sql<boolean>`${projectId}::uuid in (${sides})`)
  if (portfolioId !== undefined)
    parts.push(
      sql<boolean>`investment_id in (select id from investment where portfolio_id = ${portfolioId}::uuid)`,
    )
  if (concerning !== undefined)
    parts.push(
      sql<boolean>`(owner_id = ${concerning}::uuid or investment_id in (select id from investment where manager_id = ${concerning}::uuid))`,
    )
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

const oneSide = sql`investment_id`
const bothSides = sql`investment_id, provider_id`

async function readRisks(tx: Tx, filters: EntryFilters): Promise<readonly StoredEntry[]> {
  const open = sql<boolean>`state = ${filters.over ? 'closed' : 'open'}`
  const query = tx
    .selectFrom('risk')
    .select([
      'id',
      'number',
      'title',
      'investment_id',
      'owner_id',
      'near',
      'created_at',
      'looked_at',
      'state',
    ])
    .select([
      'version',
      'probability',
      'delay',
      'cost',
      'benefit_lost',
      'quality_step',
      'response',
      'cause_id',
    ])
  const rows = await query
    .where(within(filters, open, oneSide))
    .limit(mostEntries)
    .execute()
  return rows.map((row) => {
    const response = RiskResponseGiven.nullable().parse(row.response)
    const effects: Effects = {
      probability: row.probability,
      delay: RiskDelay.nullable().parse(row.delay),
      cost: RiskCost.nullable().parse(row.cost),
      benefitLost: row.benefit_lost,
      qualityStep: row.quality_step,
    }
    return {
      ...sharedOf('risk', row, row.created_at),
      due: row.near as Day | null,
      state: row.state === 'open' ? 'open' : 'closed',
      risk: {
        as: effects,
        answered:
          response === null
            ? null
            : { ...effects, probability: response.probability, delay: response.delay, cost: response.money },
        causeId: row.cause_id,
        answerDue: response === null || response.inPlace ? null : (response.due as Day | null),
      },
    }
  })
}

async function readIssues(tx: Tx, filters: EntryFilters): Promise<readonly StoredEntry[]> {
  const open = filters.over ? sql<boolean>`solved_at is not null` : sql<boolean>`solved_at is null`
  const query = tx
    .selectFrom('issue')
    .select(['id', 'number', 'title', 'investment_id', 'owner_id', 'due_day', 'since', 'looked_at'])
    .select(['solved_at', 'severity', 'version'])
  const rows = await query
    .where(within(filters, open, oneSide))
    .limit(mostEntries)
    .execute()
  return rows.map((row) => ({
    ...sharedOf('issue', row, row.since),
    due: row.due_day as Day | null,
    state: row.solved_at === null ? 'open' : 'solved',
    severity: severities.find((one) => one === row.severity) ?? 'medium',
  }))
}

async function readAssumptions(tx: Tx, filters: EntryFilters): Promise<readonly StoredEntry[]> {
  const open = filters.over ? sql<boolean>`outcome is not null` : sql<boolean>`outcome is null`
  const query = tx
    .selectFrom('assumption')
    .select(['id', 'number', 'title', 'investment_id', 'owner_id', 'test_day', 'created_at', 'looked_at'])
    .select(['outcome', 'version'])
  const rows = await query
    .where(within(filters, open, oneSide))
    .limit(mostEntries)
    .execute()
  return rows.map((row) => ({
    ...sharedOf('assumption', row, row.created_at),
    due: row.test_day as Day | null,
    state: stateOf(row.outcome),
  }))
}

async function readDependencies(tx: Tx, filters: EntryFilters): Promise<readonly StoredEntry[]> {
  const open = filters.over ? sql<boolean>`state <> 'open'` : sql<boolean>`state = 'open'`
  const query = tx
    .selectFrom('dependency')
    .select(['id', 'number', 'title', 'investment_id', 'provider_id', 'owner_id', 'created_at', 'looked_at'])
    .select(['need_day', 'need_planned', 'offer_day', 'offer_planned', 'need_agreed_at', 'offer_agreed_at'])
    .select(['state', 'version'])
  const rows = await query
    .where(within(filters, open, bothSides))
    .limit(mostEntries)
    .execute()
  return rows.map((row) => ({
    ...sharedOf('dependency', row, row.created_at),
    due: (row.need_planned ?? row.need_day) as Day,
    state: stateOf(row.state),
    dependency: {
      providerId: row.provider_id,
      days: {
        needDay: row.need_day as Day,
        needPlanned: row.need_planned as Day | null,
        offerDay: row.offer_day as Day | null,
        offerPlanned: row.offer_planned as Day | null,
      },
      agreed: { need: row.need_agreed_at !== null, offer: row.offer_agreed_at !== null },
    },
  }))
}

type Shared = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly investment_id: string
  readonly owner_id: string | null
  readonly looked_at: string
  readonly version: number
}

function sharedOf<K extends EntryKind>(kind: K, row: Shared, written: string) {
  return {
    kind,
    id: row.id,
    number: row.number,
    title: row.title,
    projectId: row.investment_id,
    ownerId: row.owner_id,
    written: written.slice(0, 10) as Day,
    looked: row.looked_at.slice(0, 10) as Day,
    version: row.version,
  }
}

const laterStates = ['held', 'broken', 'met', 'dropped'] as const

function stateOf(word: string | null): EntryState {
  return laterStates.find((state) => state === word) ?? 'open'
}
