import { readCursor, writeCursor } from '@portolan/contract'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  acceptProgress,
  listProgressReports,
  refuseProgress,
  reportProgress,
  showMyWeek,
  withdrawProgress,
} from '../../contract/index.ts'
import type { PlanParts } from '../plan-parts.ts'
import { accept, refuseReport } from './answer-progress.ts'
import { selectReports, toReport } from './progress-rows.ts'
import { readMyWeek } from './read-my-week.ts'
import { report, withdraw } from './report-progress.ts'

export function weekUseCases(parts: PlanParts): readonly UseCase[] {
  return [
    reads(showMyWeek, readMyWeek),
    reads(listProgressReports, async ({ tx, input }) => {
      const [at, id] = input.cursor === undefined ? [] : (readCursor(input.cursor) ?? [])
      let query = selectReports(tx)
        .where('r.investment_id', '=', input.projectId)
        .orderBy('r.reported_at', 'desc')
        .orderBy('r.id', 'desc')
        .limit(input.limit + 1)
      if (input.state !== undefined) query = query.where('r.state', '=', input.state)
      if (typeof at === 'string' && typeof id === 'string')
        query = query.where(sql<boolean>`(r.reported_at, r.id) < (${at}::timestamptz, ${id}::uuid)`)
      const rows = await query.execute()
      const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
      return {
        items: rows.slice(0, input.limit).map(toReport),
        next: last ? writeCursor([last.reported_at, last.id]) : null,
      }
    }),
    writes(reportProgress, async (call) => await report(call, parts)),
    writes(withdrawProgress, withdraw),
    writes(acceptProgress, async (call) => await accept(call, parts)),
    writes(refuseProgress, refuseReport),
  ]
}
