import { askNewcomer, loadSample, type SampleParts, seatInBoard } from '@portolan/cases'
import { attendExceptions, computeAnew, computePast } from '@portolan/oversight/server'
import { firstSignIn, type Identity } from '@portolan/platform/identity'
import { addDays, type Day, dayOfInstant, instant, weekday } from '@portolan/quantity'
import type pg from 'pg'

export type SampleOptions = Omit<SampleParts, 'seed' | 'monday' | 'progress' | 'lookAfter'> & {
  /** Answers what happened in an organisation, as the house does by itself in all others. */
  readonly deliver: (tenantId: string) => Promise<void>
  readonly owner: pg.Pool
  readonly monday: string | undefined
  readonly now: string
  readonly progress: (line: string) => void
}

/**
 * Makes the sample organisation once. One that was interrupted is set aside and made anew: the log of what
 * happened in it stays, and nobody is shown half of a firm.
 */
export async function ensureSample(options: SampleOptions): Promise<void> {
  const { owner } = options
  await owner.query(
    `update tenant set kind = 'abandoned' where kind in ('making', 'sample') and settings ->> 'complete' is null`,
  )
  const { rows } = await owner.query(`select 1 from tenant where kind = 'sample'`)
  if (rows.length > 0) return
  let told = ''
  const made = await loadSample({
    ...options,
    door: { ...options.door, hurried: true },
    monday: (options.monday as Day | undefined) ?? mondayOf(dayOfInstant(instant(options.now))),
    seed: 'veldhaven',
    lookAfter: lookAfterOf(owner),
    progress: (done, total, what) => {
      const line = `Making the sample organisation: ${what}, ${Math.floor((done / total) * 4) * 25} %`
      if (line !== told) options.progress((told = line))
    },
  })
  await options.deliver(made.tenantId)
  await computeAnew({ owner, now: () => options.now }, made.tenantId)
  await owner.query(
    `update tenant set kind = 'sample', settings = settings || '{"complete": true}' where id = $1`,
    [made.tenantId],
  )
  options.progress(
    `The sample organisation stands: ${made.projects} projects, ${made.people} people, 24 months.`,
  )
}

/** What the server would have done by itself on a day of the past. */
function lookAfterOf(owner: pg.Pool): SampleParts['lookAfter'] {
  return {
    compute: async (tenantId, now) => await computePast({ owner, now: () => now }, tenantId),
    attend: async (tenantId, now) => void (await attendExceptions({ owner, now: () => now }, tenantId)),
  }
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

/** The first administrator is PMO lead of the sample too, with a seat in its PMO board: he can try everything. */
export async function joinSample(
  identity: Identity,
  options: Omit<SampleOptions, 'progress'>,
): Promise<void> {
  const { owner, now } = options
  const signInId = await firstSignIn(owner)
  if (signInId === undefined || !(await identity.joinSample(signInId))) return
  const { rows } = await owner.query<{ tenantId: string; founder: string; personId: string }>(
    `select p.tenant_id as "tenantId", p.id as "personId",
       (select f.id from person f where f.tenant_id = p.tenant_id order by f.created_at, f.id limit 1) as founder
     from person p join tenant t on t.id = p.tenant_id and t.kind = 'sample' where p.sign_in_id = $1`,
    [signInId],
  )
  const [here] = rows
  if (here === undefined) return
  if (await seatInBoard(options, { ...here, now })) await askNewcomer(options, { ...here, now })
}
