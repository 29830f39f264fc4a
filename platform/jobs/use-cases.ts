import { allows, common, happened, permission, readCursor, refuse, writeCursor } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import { reads, type UseCase, writes } from '../operations/use-case.ts'
import { cancelJob, type Job, jobCancelled, jobStates, listJobs, showJob } from './contract/index.ts'

const seeAll = permission({
  id: 'jobs.see-all',
  within: 'organisation',
  roles: ['administrator', 'pmo-lead'],
  summary: 'See the long work of everybody',
})

export const jobUseCases: readonly UseCase[] = [
  reads(listJobs, async ({ tx, actor, input }) => {
    const after = input.cursor === undefined ? undefined : readCursor(input.cursor)?.[0]
    let query = jobsSeenBy(tx, actor)
      .orderBy('id', 'desc')
      .limit(input.limit + 1)
    if (typeof after === 'string') query = query.where('id', '<', after)
    if (input.state) query = query.where('state', '=', input.state)
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return { items: rows.slice(0, input.limit).map(toJob), next: last ? writeCursor([last.id]) : null }
  }),
  reads(showJob, async ({ tx, actor, input }) => await readJob(tx, actor, input.jobId)),
  writes(cancelJob, async ({ tx, actor, input, now }) => {
    const job = await readJob(tx, actor, input.jobId)
    await tx
      .updateTable('job')
      .set((value) => ({
        cancel_asked_at: now,
        state: value.case().when('state', '=', 'waiting').then('cancelled').else(value.ref('state')).end(),
      }))
      .where('id', '=', input.jobId)
      .execute()
    const happening = happened(
      jobCancelled,
      { subject: { kind: 'job', id: job.id }, restricted: true },
      { title: job.title },
    )
    return { output: await readJob(tx, actor, input.jobId), happening }
  }),
]

async function readJob(tx: Tx, actor: Known, id: string): Promise<Job> {
  const row = await jobsSeenBy(tx, actor).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'job' })
  return toJob(row)
}

function jobsSeenBy(tx: Tx, actor: Known) {
  const jobs = tx.selectFrom('job').selectAll()
  return allows(seeAll, actor.grants) ? jobs : jobs.where('requested_by', '=', actor.personId ?? '')
}

type Row = Awaited<ReturnType<ReturnType<typeof jobsSeenBy>['executeTakeFirstOrThrow']>>

function toJob(row: Row): Job {
  const outcome = row.outcome as { because?: string } | null
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: jobStates.find((state) => state === row.state) ?? 'failed',
    done: row.done,
    total: row.total,
    requestedBy: row.requested_by,
    because: outcome?.because ?? null,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }
}
