import './action.css'
import './texts.ts'
import {
  Button,
  later,
  PageHeader,
  SidePanel,
  Split,
  useAddress,
  useMay,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { ListPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { listActions, permissions } from '../../contract/index.ts'
import { useNextAndBefore } from '../decision/use-next-and-before.ts'
import { ActionFilters, isFiltered, unfiltered } from './action-filters.tsx'
import { ActionGrid } from './action-grid.tsx'
import { actionsInput } from './action-readings.ts'
import { actionsAddress, type ActionsAddress } from './address.ts'
import { ExportLinks } from './export-links.tsx'

const ActionPanel = later(async () => (await import('./action-panel.tsx')).ActionPanel)
const ActionForm = later(async () => (await import('./action-form.tsx')).ActionForm)

/** One list of what is to be done, wherever it came from: mine, what I asked for, and all that one sees. */
export function ActionsPage(): ReactNode {
  const say = useWords('actions')
  const may = useMay()
  const [address, change] = useAddress(actionsAddress)
  const list = useReadPages(listActions, actionsInput(address))
  useNextAndBefore(list.rows, address.row, (row) => change({ row }))
  const toggle = (id: string): void => change({ row: id === address.row ? undefined : id, add: undefined })
  return (
    <>
      <PageHeader
        title={say('title')}
        actions={
          <>
            <ExportLinks of={address} />
            {may(permissions.addActions) ? (
              <Button kind="first" icon={ListPlus} onClick={() => change({ add: true, row: undefined })}>
                {say('act.new')}
              </Button>
            ) : null}
          </>
        }
      />
      <Split side={<Side address={address} onChange={change} />}>
        <ActionFilters address={address} counts={list.first?.counts} onChange={change} />
        <ActionGrid
          list={list}
          openId={address.row}
          onOpen={toggle}
          place={address.place ?? 'mine'}
          editing={address.edit ?? false}
          filtered={isFiltered(address)}
          onClear={() => change(unfiltered)}
        />
      </Split>
    </>
  )
}

/** Also of a project: there what is asked for stands in it. */
export function Side(props: {
  address: ActionsAddress
  onChange: (patch: Partial<ActionsAddress>) => void
  projectId?: string
}): ReactNode {
  const say = useWords('actions')
  const { address, onChange, projectId } = props
  if (address.row !== undefined)
    return <ActionPanel key={address.row} id={address.row} onClose={() => onChange({ row: undefined })} />
  if (address.add !== true) return null
  const close = (): void => onChange({ add: undefined })
  return (
    <SidePanel title={say('act.new')} width={380} onClose={close}>
      <div className="action-form">
        <ActionForm
          projectId={projectId}
          source={projectId === undefined ? undefined : { kind: 'investment', id: projectId }}
          onDone={({ id }) => onChange({ add: undefined, row: id })}
          onCancel={close}
        />
      </div>
    </SidePanel>
  )
}
