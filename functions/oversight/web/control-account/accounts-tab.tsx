import './account.css'
import './texts.ts'
import '../schedule/texts.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  ProgressLine,
  SidePanel,
  Skeleton,
  Split,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { type ProjectAccounts, showProjectAccounts } from '../../contract/index.ts'
import { NoSchedule } from '../schedule/no-schedule.tsx'
import { AccountPanel } from './account-panel.tsx'
import { projectAddress, type ProjectAddress } from './address.ts'
import { LedgerLine } from './ledger-line.tsx'
import { NameForm } from './name-form.tsx'
import { ProjectGrid } from './project-grid.tsx'
import { Totals } from './totals.tsx'

/** The control accounts of a project: what each was to cost and does, and why it strays. */
export function AccountsTab(): ReactNode {
  const say = useWords('accounts')
  const truth = useWords('truth')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(projectAddress)
  const read = useRead(showProjectAccounts, { projectId })
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  const of = read.data
  if (of === undefined) return <Skeleton rows={10} />
  if (of.total === null)
    return (
      <NoSchedule
        projectId={projectId}
        title={say('empty.plan')}
        sentences={of.missing.map(({ what }) => truth(`missing.${what}`))}
      />
    )
  const close = (): void => change({ row: undefined, add: undefined })
  return (
    <>
      <ProgressLine active={read.refreshing} />
      <Totals of={of} />
      <Split
        side={
          <Side of={of} address={address} onClose={close} onOpen={(row) => change({ row, add: undefined })} />
        }
      >
        <div className="account-bar">
          <span className="p-label account-about">{say('about')}</span>
          {of.mayName ? (
            <Button size="small" icon={Plus} onClick={() => change({ add: true, row: undefined })}>
              {say('name.open')}
            </Button>
          ) : null}
        </div>
        {of.items.length === 0 ? (
          <EmptyState title={say('empty.none')}>
            {say(of.mayName ? 'empty.none-words' : 'empty.none-others')}
          </EmptyState>
        ) : (
          <ProjectGrid of={of} address={address} onChange={change} />
        )}
        <LedgerLine of={of} />
      </Split>
    </>
  )
}

function Side(props: {
  of: ProjectAccounts
  address: ProjectAddress
  onClose: () => void
  onOpen: (id: string) => void
}): ReactNode {
  const say = useWords('accounts')
  const { of, address, onClose, onOpen } = props
  if (address.add === true && of.mayName)
    return (
      <SidePanel title={say('name.title')} width={400} onClose={onClose}>
        <div className="account-panel">
          <NameForm of={of} onDone={onOpen} onCancel={onClose} />
        </div>
      </SidePanel>
    )
  return address.row === undefined ? null : (
    <AccountPanel key={address.row} projectId={of.projectId} id={address.row} onClose={onClose} />
  )
}
