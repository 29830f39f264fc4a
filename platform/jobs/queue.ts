import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { uuidv7 } from '../database/uuid.ts'
import { tellTouched } from '../live/touched.ts'
import { Cancelled, type JobKind } from './job-kind.ts'

export type Queue = {
  /** Takes work in; with a `key` work that still waits under the same key is not taken twice. */
  readonly enqueue: (job: NewJob) => Promise<string>
  readonly stop: () => Promise<void>
}

export type NewJob = {
  readonly tenantId: string
  readonly kind: string
  readonly input: Readonly<Record<string, unknown>>
  readonly requestedBy?: string | undefined
}

export type QueueParts = {
  readonly ownerConfig: pg.ClientConfig
  readonly owner: pg.Pool
  readonly kinds: readonly JobKind[]
  readonly now: () => string
  readonly log: (line: string) => void
}

const TEN_MINUTES_SECONDS = 600
const DAY_SECONDS = 86_400

type Ticket = { readonly tenantId: string; readonly id: string }

/** Long work on pg-boss: what people see stands in `job`, what is to be fetched and tried again in pg-boss's schema. */
export async function startQueue(parts: QueueParts): Promise<Queue> {
  const boss = new PgBoss({
    ...parts.ownerConfig,
    schema: 'job',
    application_name: 'portolan-jobs',
    max: 3,
    // Whatever is written ends all kept answers, which are of one state of the database; left alone, pg-boss notes
    // every few seconds that it looked. Jobs by the clock, jobs that wait for others and a list of servers we do not use.
    schedule: false,
    registerInstance: false,
    flowIntervalSeconds: DAY_SECONDS,
    bamIntervalSeconds: DAY_SECONDS,
    superviseIntervalSeconds: TEN_MINUTES_SECONDS,
    monitorIntervalSeconds: TEN_MINUTES_SECONDS,
  } as ConstructorParameters<typeof PgBoss>[0])
  boss.on('error', (cause) => parts.log(`Jobs: ${cause instanceof Error ? cause.message : String(cause)}`))
  await boss.start()
  for (const kind of parts.kinds) {
    await boss.createQueue(kind.id, { retryLimit: 3, retryDelay: 2, expireInSeconds: 3_600 })
    await boss.work<Ticket>(kind.id, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (job) await carryOut(parts, kind, job.data)
    })
  }
  await takeUpAgain(parts, boss)
  return {
    enqueue: async (job) => {
      const id = await insertJob(parts, job)
      await boss.send(job.kind, { tenantId: job.tenantId, id }, { singletonKey: id })
      return id
    },
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

async function insertJob(parts: QueueParts, job: NewJob): Promise<string> {
  const kind = parts.kinds.find((known) => known.id === job.kind)
  if (kind === undefined) throw new TypeError(`No job kind ${job.kind}`)
  const id = uuidv7(Date.parse(parts.now()))
  await parts.owner.query(
    `insert into job (tenant_id, id, kind, title, state, requested_by, input, created_at) values ($1, $2, $3, $4, 'waiting', $5, $6, $7)`,
    [
      job.tenantId,
      id,
      job.kind,
      kind.title(job.input),
      job.requestedBy ?? null,
      JSON.stringify(job.input),
      parts.now(),
    ],
  )
  return id
}

/** What was waiting or running when the last server ended is fetched again; every kind can be begun anew. */
async function takeUpAgain(parts: QueueParts, boss: PgBoss): Promise<void> {
  const { rows } = await parts.owner.query<{ tenant_id: string; id: string; kind: string }>(
    "select tenant_id, id, kind from job where state in ('waiting', 'running') order by created_at",
  )
  for (const row of rows) {
    if (!parts.kinds.some((kind) => kind.id === row.kind)) continue
    await boss.send(row.kind, { tenantId: row.tenant_id, id: row.id }, { singletonKey: row.id })
  }
}

async function carryOut(parts: QueueParts, kind: JobKind, ticket: Ticket): Promise<void> {
  const job = await begin(parts, ticket)
  if (job === undefined) return
  try {
    const outcome = await kind.run({
      tenantId: ticket.tenantId,
      input: job.input,
      now: parts.now,
      step: async (done, total) => await step(parts, ticket, job, { done, total }),
    })
    await end(parts, ticket, job, 'done', outcome)
  } catch (cause) {
    if (cause instanceof Cancelled) return await end(parts, ticket, job, 'cancelled', {})
    const because = cause instanceof Error ? cause.message : String(cause)
    await end(parts, ticket, job, 'failed', { because })
    throw cause
  }
}

type Begun = { readonly input: Record<string, unknown>; readonly requested_by: string | null }

async function begin(parts: QueueParts, ticket: Ticket): Promise<Begun | undefined> {
  const { rows } = await parts.owner.query<Begun>(
    `update job set state = 'running', started_at = coalesce(started_at, $3), ended_at = null
     where tenant_id = $1 and id = $2 and state in ('waiting', 'running', 'failed') and cancel_asked_at is null
     returning input, requested_by`,
    [ticket.tenantId, ticket.id, parts.now()],
  )
  return rows[0]
}

async function step(
  parts: QueueParts,
  ticket: Ticket,
  job: Begun,
  at: { done: number; total: number },
): Promise<void> {
  const { rows } = await parts.owner.query<{ cancel_asked_at: string | null }>(
    'update job set done = $3, total = $4 where tenant_id = $1 and id = $2 returning cancel_asked_at',
    [ticket.tenantId, ticket.id, at.done, at.total],
  )
  await tell(parts, ticket, job)
  if (rows[0]?.cancel_asked_at) throw new Cancelled()
}

async function end(
  parts: QueueParts,
  ticket: Ticket,
  job: Begun,
  state: string,
  outcome: object,
): Promise<void> {
  await parts.owner.query(
    'update job set state = $3, outcome = $4, ended_at = $5 where tenant_id = $1 and id = $2',
    [ticket.tenantId, ticket.id, state, JSON.stringify(outcome), parts.now()],
  )
  await tell(parts, ticket, job)
}

async function tell(parts: QueueParts, ticket: Ticket, job: Begun): Promise<void> {
  if (job.requested_by === null) return
  const only = { personId: job.requested_by, ids: [ticket.id] }
  await tellTouched(parts.owner, { tenantId: ticket.tenantId, touches: ['job'], only })
}
