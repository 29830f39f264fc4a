import type { Tx } from '@portolan/platform/database'
import { type RawBuilder, sql } from 'kysely'
import { type CountedItem, countedItems, type FinalAccount } from '../../contract/index.ts'
import type { Counted } from '../../domain/index.ts'

type Found = { readonly key: string; readonly open: number; readonly examples: readonly (string | null)[] }
type Ask = { readonly names: RawBuilder<unknown>; readonly from: RawBuilder<unknown> }

/** What of a project is still open, read where the record keeps it: one question for all items. */
export async function readOpen(tx: Tx, projectId: string, lastDay: string): Promise<Counted> {
  const asks = asksOf(projectId, lastDay)
  const parts = countedItems.map(
    (key) => sql`select ${key}::text as key, count(*)::integer as open,
      (array_agg(${asks[key].names} order by 1))[1:3] as examples from ${asks[key].from}`,
  )
  const { rows } = await sql<Found>`${sql.join(parts, sql` union all `)}`.execute(tx)
  const found = new Map(rows.map((row) => [row.key, row]))
  return Object.fromEntries(
    countedItems.map((key) => {
      const { open = 0, examples = [] } = found.get(key) ?? {}
      return [key, { open, examples: (examples ?? []).flatMap((one) => (one === null ? [] : [one])) }]
    }),
  ) as unknown as Counted
}

function asksOf(projectId: string, lastDay: string): Readonly<Record<CountedItem, Ask>> {
  const id = sql`${projectId}::uuid`
  return {
    work: {
      names: sql`name`,
      from: sql`activity where investment_id = ${id} and not inactive and kind <> 'summary'
        and coalesce(percent, 0) < 100 and actual_finish_at is null`,
    },
    scope: {
      names: sql`title`,
      from: sql`scope_item where investment_id = ${id} and state = 'open' and counting <> 'holds-others'`,
    },
    actions: {
      names: sql`'A-' || number || ' ' || title`,
      from: sql`action where project_id = ${id} and state = 'open'`,
    },
    decisions: {
      names: sql`'D-' || number || ' ' || question`,
      from: sql`decision where project_id = ${id} and state in ('asked', 'executing')`,
    },
    risks: {
      names: sql`'R-' || number || ' ' || title`,
      from: sql`risk where investment_id = ${id} and state = 'open'`,
    },
    issues: {
      names: sql`'I-' || number || ' ' || title`,
      from: sql`issue where investment_id = ${id} and solved_at is null`,
    },
    dependencies: {
      names: sql`'DP-' || number || ' ' || title`,
      from: sql`dependency where ${id} in (investment_id, provider_id) and state = 'open'`,
    },
    orders: { names: sql`number`, from: sql`(${openOrders(id)}) as orders` },
    invoices: {
      names: sql`number`,
      from: sql`supplier_invoice where investment_id = ${id} and state in ('entered', 'approved')`,
    },
    milestones: {
      names: sql`name`,
      from: sql`agreement_milestone where investment_id = ${id} and state <> 'reached'`,
    },
    period: {
      names: sql`name`,
      from: sql`period where state <> 'locked' and from_day <= ${lastDay}::date
        and to_day > ${lastDay}::date`,
    },
    lessons: {
      names: sql`null::text`,
      from: sql`(select 1 where not exists (select 1 from lesson where investment_id = ${id})) as none`,
    },
  }
}

/** Ordered by the revision that holds, less what invoices that count have taken. */
function openOrders(id: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select o.number from purchase_order o where o.investment_id = ${id} and
    (select coalesce(sum(l.amount), 0) from order_line l where l.order_id = o.id and l.revision = o.revision) >
    (select coalesce(sum(n.amount), 0) from invoice_line n join supplier_invoice s on s.id = n.invoice_id
      where s.order_id = o.id and s.state <> 'rejected')`
}

export function settlementOf(open: Counted): FinalAccount['settlement'] {
  return { orders: open.orders.open, invoices: open.invoices.open, milestones: open.milestones.open }
}
