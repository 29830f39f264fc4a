import './decision.css'
import './texts.ts'
import { Button, later, Split, useAddress, useGo, useMay, useReadPages, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { MessageCircleQuestion } from 'lucide-react'
import type { ReactNode } from 'react'
import { listDecisions, permissions } from '../../contract/index.ts'
import { inboxAddress } from './address.ts'
import { InboxGrid } from './inbox-grid.tsx'
import { useNextAndBefore } from './use-next-and-before.ts'

const DecisionPanel = later(async () => (await import('./decision-panel.tsx')).DecisionPanel)

/** Everything that was asked and decided about a project. */
export function DecisionsTab(): ReactNode {
  const say = useWords('decisions')
  const go = useGo()
  const may = useMay()
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(inboxAddress)
  const list = useReadPages(listDecisions, { place: 'all', projectId })
  useNextAndBefore(list.rows, address.row, (row) => change({ row }))
  return (
    <Split
      side={
        address.row === undefined ? undefined : (
          <DecisionPanel key={address.row} id={address.row} onClose={() => change({ row: undefined })} />
        )
      }
    >
      {may(permissions.ask, { projectId }) ? (
        <div className="decision-bar">
          <Button
            size="small"
            icon={MessageCircleQuestion}
            onClick={() => go('/decisions/new', {}, { projectId })}
          >
            {say('act.ask')}
          </Button>
        </div>
      ) : null}
      <InboxGrid
        within
        list={list}
        openId={address.row}
        onOpen={(id) =>
          id === address.row ? go('/decisions/$decisionId', { decisionId: id }) : change({ row: id })
        }
        place="all"
        onClear={() => change({ search: undefined })}
      />
    </Split>
  )
}
