import { common, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Call } from '../operations/use-case.ts'
import { type listWebhooks, pauseReasons, type Webhook } from './contract/index.ts'

export type WebhookRow = Awaited<ReturnType<ReturnType<typeof selectWebhooks>['executeTakeFirstOrThrow']>>

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectWebhooks(tx: Tx) {
  return tx
    .selectFrom('webhook as w')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'w.tenant_id').onRef('p.id', '=', 'w.owner_id'),
    )
    .selectAll('w')
    .select('p.name as owner_name')
    .where('w.state', '<>', 'removed')
}

export async function openWebhook(tx: Tx, id: string): Promise<WebhookRow> {
  const row = await selectWebhooks(tx).where('w.id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'webhook' })
  return row
}

export async function list({
  tx,
}: Call<InputOf<typeof listWebhooks>>): Promise<OutputOf<typeof listWebhooks>> {
  const rows = await selectWebhooks(tx).orderBy('w.name').orderBy('w.id').execute()
  return { items: rows.map(showWebhook) }
}

export function showWebhook(row: WebhookRow): Webhook {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    owner: { id: row.owner_id, name: row.owner_name },
    events: row.events,
    state: row.state === 'active' ? 'active' : 'paused',
    because: pauseReasons.find((one) => one === row.because) ?? null,
    failures: row.failures,
    createdAt: row.created_at,
    version: row.version,
  }
}
