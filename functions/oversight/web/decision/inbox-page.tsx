import './decision.css'
import './texts.ts'
import {
  Button,
  later,
  PageHeader,
  Split,
  useAddress,
  useGo,
  useMay,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { MessageCircleQuestion, UserRoundCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { listDecisions, permissions } from '../../contract/index.ts'
import { inboxAddress } from './address.ts'
import { ExportLinks } from './export-links.tsx'
import { inboxInput } from './inbox-readings.ts'
import { InboxFilters } from './inbox-filters.tsx'
import { InboxGrid } from './inbox-grid.tsx'
import { LatencyBodies } from './latency-bodies.tsx'
import { useNextAndBefore } from './use-next-and-before.ts'

const DecisionPanel = later(async () => (await import('./decision-panel.tsx')).DecisionPanel)
const TogetherDialog = later(async () => (await import('./together-dialog.tsx')).TogetherDialog)

/** The one inbox: what waits for me, what I asked, and the register of everything that was ever decided. */
export function InboxPage(): ReactNode {
  const say = useWords('decisions')
  const go = useGo()
  const may = useMay()
  const [address, change] = useAddress(inboxAddress)
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const [together, open] = useState(false)
  const list = useReadPages(listDecisions, inboxInput(address))
  useNextAndBefore(list.rows, address.row, (row) => change({ row }))
  const chosen = list.rows.filter(({ id, waitsFor }) => selected.has(id) && waitsFor !== null)
  return (
    <>
      <PageHeader
        title={say('title')}
        actions={
          <>
            <Button icon={UserRoundCheck} onClick={() => go('/decisions/stand-ins')}>
              {say('act.stand-ins')}
            </Button>
            <ExportLinks of={address} />
            {may(permissions.ask) ? (
              <Button kind="first" icon={MessageCircleQuestion} onClick={() => go('/decisions/new')}>
                {say('act.ask')}
              </Button>
            ) : null}
          </>
        }
      />
      <Split
        side={
          address.row === undefined ? undefined : (
            <DecisionPanel key={address.row} id={address.row} onClose={() => change({ row: undefined })} />
          )
        }
      >
        <InboxFilters
          address={address}
          counts={list.first?.counts}
          onChange={change}
          chosen={chosen.length}
          onTogether={() => open(true)}
        />
        {address.place === 'all' ? (
          <LatencyBodies chosen={address.bodyId} onChoose={(bodyId) => change({ bodyId, row: undefined })} />
        ) : null}
        <InboxGrid
          list={list}
          openId={address.row}
          onOpen={(id) =>
            id === address.row ? go('/decisions/$decisionId', { decisionId: id }) : change({ row: id })
          }
          {...(address.place === 'waiting' || address.place === undefined
            ? { selected, onSelect: select }
            : {})}
          place={address.place ?? 'waiting'}
          onClear={() =>
            change({ states: undefined, overdue: undefined, search: undefined, bodyId: undefined })
          }
        />
      </Split>
      {together ? (
        <TogetherDialog
          of={chosen}
          onClose={() => open(false)}
          onDone={() => {
            open(false)
            select(new Set())
          }}
        />
      ) : null}
    </>
  )
}
