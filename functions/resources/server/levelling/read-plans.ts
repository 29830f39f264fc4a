import type { Tx } from '@portolan/platform/database'
import { nameKey } from '@portolan/exchange'
import type { Schedule } from '@portolan/plan/contract'
import { openKept } from '@portolan/plan/server'
import type { MayMove, PlanToLevel } from '../../domain/index.ts'
import type { Team } from './read-team.ts'

export type OpenPlan = PlanToLevel & {
  readonly code: string | null
  readonly name: string
  readonly version: number
}

/** Names in plans that are nobody's, and that are more than one person's. */
export type DoubtfulNames = { readonly unknown: Set<string>; readonly ambiguous: Set<string> }

type Asked = {
  readonly tenantId: string
  readonly team: Team
  /** What whoever asks sees. */
  readonly seen: ReadonlySet<string>
  readonly portfolioId: string | null
  readonly doubtful: DoubtfulNames
}

/** The newest plan of every running project, also of those that are not seen: their people are busy. */
export async function readPlans(tx: Tx, asked: Asked): Promise<readonly OpenPlan[]> {
  const rows = await tx
    .selectFrom('investment as i')
    .innerJoin('schedule_version as v', (join) =>
      join.onRef('v.tenant_id', '=', 'i.tenant_id').onRef('v.investment_id', '=', 'i.id'),
    )
    .select(['i.id', 'i.code', 'i.name', 'i.portfolio_id', 'v.number', 'v.document_sha256'])
    .distinctOn('i.id')
    .where('i.tenant_id', '=', asked.tenantId)
    .where('i.state', 'in', ['active', 'on-hold'])
    .orderBy('i.id')
    .orderBy('v.number', 'desc')
    .execute()
  const plans: OpenPlan[] = []
  for (const { id, code, name, portfolio_id: portfolio, number, document_sha256: sha256 } of rows) {
    const { schedule, computed } = await openKept(sha256, async () => await readDocument(tx, asked, sha256))
    const may = mayMove(asked, id, portfolio)
    const people = peopleOf(schedule, asked, may !== 'hidden')
    plans.push({ projectId: id, code, name, version: number, schedule, dates: computed.dates, people, may })
    // The server answers requests in the same thread.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return plans
}

function mayMove({ seen, portfolioId }: Asked, id: string, portfolio: string): MayMove {
  if (!seen.has(id)) return 'hidden'
  return portfolioId === null || portfolioId === portfolio ? 'move' : 'stay'
}

function peopleOf(
  { resources }: Schedule,
  { team, doubtful }: Asked,
  tells: boolean,
): ReadonlyMap<string, string> {
  const people = new Map<string, string>()
  for (const { id, name, kind } of resources) {
    if (kind !== 'work') continue
    const found = team.byName.get(nameKey(name)) ?? []
    if (found.length === 1) people.set(id, found[0] ?? '')
    else if (tells) (found.length === 0 ? doubtful.unknown : doubtful.ambiguous).add(nameKey(name))
  }
  return people
}

/** A job reads as the owner, before whom all tenants keep their files: the same file of another would be read along. */
async function readDocument(tx: Tx, { tenantId }: Asked, sha256: string): Promise<Uint8Array> {
  const chunks = await tx
    .selectFrom('file_chunk')
    .select('content')
    .where('tenant_id', '=', tenantId)
    .where('sha256', '=', sha256)
    .orderBy('number')
    .execute()
  return Buffer.concat(chunks.map(({ content }) => content))
}
