import { sql } from 'kysely'
import { reads, type UseCase } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { Attention, CheckedRule, listAttention } from '../../contract/index.ts'
import { describeStatusDate } from '../../domain/index.ts'
import { z } from 'zod'
import { hasOtherSchedule } from '../schedule/read-schedule-evidence.ts'
import { isBehind } from '../standing-rows.ts'
import { readClock } from '../status-clock.ts'
import { keepsAttention } from '../write-standings.ts'

/** What the job kept with the standing: nothing is judged here. */
export const listAttentionUseCase: UseCase = reads(listAttention, async ({ tx, actor, input, now }) => {
  const project = await readProject(tx, input.projectId)
  const clock = await readClock(tx, actor.tenantId, now)
  const { rows } = await sql<Row>`
    select s.detail -> 'attention' as attention, s.run_id,
      (${isBehind(clock, undefined)} or not (${keepsAttention}) or ${hasOtherSchedule}) as behind
    from investment i
    left join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current
    where i.id = ${project.id}::uuid`.execute(tx)
  const [row] = rows
  return {
    projectId: project.id,
    asOf: describeStatusDate(clock),
    behind: row?.behind ?? true,
    ...Kept.parse(row?.attention ?? nothingKept),
    run: row?.run_id ?? null,
  }
})

type Row = { readonly attention: unknown; readonly run_id: string | null; readonly behind: boolean }

/** The record is ours, and still it is read as what it says it is. */
const Kept = z.object({ closed: z.boolean(), items: z.array(Attention), checked: z.array(CheckedRule) })

const nothingKept: z.output<typeof Kept> = { closed: false, items: [], checked: [] }
