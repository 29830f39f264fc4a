import type { HealthPolicy } from '@portolan/health'
import type { Tx } from '@portolan/platform/database'
import { day } from '@portolan/quantity'
import { sql } from 'kysely'
import type { HealthPolicyPreview } from '../../contract/index.ts'
import { directionOf, previewLimits, type StandingInput } from '../../domain/index.ts'
import { readPolicies } from './read-limits.ts'
import type { Reading } from './show-health-policy.ts'
import { requireDraft } from './write-health-policy.ts'

type Stored = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly status: string
  readonly as_of: string
  readonly input: unknown
}

type Change = HealthPolicyPreview['changes'][number]

const projectsAtOnce = 200
const projectsBetweenBreaths = 20
const most = 200

/** Computes each standing that the reader sees again, from what its run kept, by the limits of the draft. */
export async function previewDraft({ tx, actor }: Reading): Promise<HealthPolicyPreview> {
  const { content } = requireDraft(await readPolicies(tx, actor.tenantId))
  const counts = { before: new Map<string, number>(), after: new Map<string, number>() }
  const changes: Change[] = []
  let projects = 0
  for (let last = ''; ;) {
    const rows = await readSome(tx, last)
    for (const [at, row] of rows.entries()) {
      const change = changeOf(row, content)
      count(counts.before, change?.before ?? row.status)
      count(counts.after, change?.after ?? row.status)
      if (change !== undefined) changes.push(change)
      // The server answers requests in the same thread: it gets a turn every few projects.
      if (at % projectsBetweenBreaths === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    projects += rows.length
    if (rows.length < projectsAtOnce) break
    last = rows.at(-1)?.id ?? ''
  }
  return summed(projects, counts, changes)
}

async function readSome(tx: Tx, after: string): Promise<readonly Stored[]> {
  const { rows } = await sql<Stored>`
    select i.id, i.code, i.name, s.status, s.as_of, r.input from investment i
    join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current
    join run r on r.tenant_id = s.tenant_id and r.id = s.run_id
    where ${after === '' ? sql`true` : sql`i.id > ${after}::uuid`} order by i.id limit ${projectsAtOnce}`.execute(
    tx,
  )
  return rows
}

function changeOf({ id, code, name, as_of, input }: Stored, draft: HealthPolicy): Change | undefined {
  const found = previewLimits(input as StandingInput, day(as_of), draft)
  return found === undefined ? undefined : { project: { id, code, name }, ...found }
}

function count(counts: Map<string, number>, status: string): void {
  counts.set(status, (counts.get(status) ?? 0) + 1)
}

function summed(
  projects: number,
  { before, after }: { readonly before: Map<string, number>; readonly after: Map<string, number> },
  changes: readonly Change[],
): HealthPolicyPreview {
  const direction = (one: Change): number => directionOf(one as Parameters<typeof directionOf>[0])
  const listed = (counts: Map<string, number>) =>
    [...counts].map(([status, found]) => ({ status, projects: found }))
  const ordered = changes.toSorted(
    (one, other) => direction(other) - direction(one) || (one.project.name < other.project.name ? -1 : 1),
  )
  return {
    projects,
    before: listed(before),
    after: listed(after),
    worse: changes.filter((one) => direction(one) > 0).length,
    better: changes.filter((one) => direction(one) < 0).length,
    changes: ordered.slice(0, most),
    more: Math.max(0, changes.length - most),
  }
}
