import type { OutputOf } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { z } from 'zod'
import { Attention, exceptionRules, type previewExceptionPolicy } from '../../contract/index.ts'
import { breachOf } from '../../domain/index.ts'

type Standing = { readonly id: string; readonly name: string; readonly items: unknown }

const named = 8

/** What each limit would raise today, from what standings keep of the projects that the reader sees. */
export async function previewPolicy(tx: Tx): Promise<OutputOf<typeof previewExceptionPolicy>> {
  const { rows } = await sql<Standing>`
    select i.id, i.name, s.detail -> 'attention' -> 'items' as items from investment i
    join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current and s.asks_rank is not null
    order by i.name_key, i.id`.execute(tx)
  const known = rows.map(({ items, ...project }) => ({
    project,
    items: z.array(Attention).safeParse(items).data ?? [],
  }))
  return {
    items: exceptionRules.map((rule) => {
      const past = known.filter(({ items }) => breachOf(items, rule) !== undefined)
      return { rule, past: past.length, projects: past.slice(0, named).map(({ project }) => project) }
    }),
  }
}
