import './webhooks.css'
import './page-texts.ts'
import { listWebhooks, type Webhook } from '@portolan/platform/webhooks/contract'
import {
  Button,
  Chip,
  DataGrid,
  EmptyState,
  FilterBar,
  type GridColumn,
  NameCell,
  Person,
  type Say,
  SidePanel,
  Split,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { AddWebhook } from './add-webhook.tsx'
import { SecretOnce } from './secret-once.tsx'
import { WebhookPanel } from './webhook-panel.tsx'

const address = z.object({
  webhook: z
    .union([z.literal('new'), z.uuid()])
    .optional()
    .catch(undefined),
})

/** The addresses that are told, and beside them one with what became of it. A secret is shown once, where it was made. */
export function WebhooksPage(): ReactNode {
  const say = useWords('webhooks')
  const [{ webhook: open }, change] = useAddress(address)
  const [secret, setSecret] = useState<{ readonly of: string; readonly text: string } | undefined>(undefined)
  const webhooks = useRead(listWebhooks, {})
  const columns = useMemo(() => columnsOf(say), [say])
  const chosen = webhooks.data?.items.find(({ id }) => id === open)
  const close = (): void => {
    setSecret(undefined)
    change({ webhook: undefined })
  }
  const made = (of: string, text: string): void => {
    setSecret({ of, text })
    change({ webhook: of })
  }
  const add = (
    <Button kind="first" icon={Plus} onClick={() => change({ webhook: 'new' })}>
      {say('add')}
    </Button>
  )
  return (
    <Split
      side={
        open === 'new' ? (
          <SidePanel key="new" title={say('adding')} onClose={close}>
            <AddWebhook onMade={made} />
          </SidePanel>
        ) : chosen ? (
          <SidePanel key={chosen.id} title={chosen.name} onClose={close}>
            {secret?.of === chosen.id ? <SecretOnce text={secret.text} /> : null}
            <WebhookPanel of={chosen} onSecret={(text) => made(chosen.id, text)} onGone={close} />
          </SidePanel>
        ) : undefined
      }
    >
      {(webhooks.data?.items.length ?? 0) > 0 ? <FilterBar>{add}</FilterBar> : null}
      <DataGrid
        label={say('title')}
        columns={columns}
        rows={webhooks.data?.items ?? []}
        idOf={(row) => row.id}
        loading={webhooks.loading}
        refreshing={webhooks.refreshing}
        problem={webhooks.problem}
        onRetry={webhooks.again}
        onOpen={(row) => change({ webhook: row.id })}
        openId={open}
        height="fill"
        density="two-line"
        empty={
          <EmptyState title={say('none')} actions={add}>
            {say('none-words')}
          </EmptyState>
        }
      />
    </Split>
  )
}

function columnsOf(say: Say): readonly GridColumn<Webhook>[] {
  return [
    {
      id: 'name',
      header: say('name'),
      width: 220,
      grow: 3,
      cell: (row) => <NameCell name={row.name} note={row.url} />,
    },
    {
      id: 'owner',
      header: say('owner'),
      width: 190,
      grow: 1,
      cell: (row) => <Person name={row.owner.name} />,
    },
    { id: 'events', header: say('events'), width: 80, align: 'end', cell: (row) => row.events.length },
    {
      id: 'state',
      header: say('state.title'),
      width: 110,
      cell: (row) => <Chip tone={row.state === 'active' ? 'good' : 'warn'}>{say(`state.${row.state}`)}</Chip>,
    },
  ]
}
