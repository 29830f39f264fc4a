import './action.css'
import './texts.ts'
import { Button, Split, Switcher, useAddress, useMay, useReadPages, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { ListPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { listActions, permissions } from '../../contract/index.ts'
import { useNextAndBefore } from '../decision/use-next-and-before.ts'
import { ActionGrid } from './action-grid.tsx'
import { actionsAddress } from './address.ts'
import { Side } from './actions-page.tsx'

/** What is to be done in a project, and what was. */
export function ActionsTab(): ReactNode {
  const say = useWords('actions')
  const may = useMay()
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(actionsAddress)
  const states = address.states ?? ['open']
  const list = useReadPages(listActions, { place: 'all', projectId, states })
  useNextAndBefore(list.rows, address.row, (row) => change({ row }))
  const open = states.length === 1
  return (
    <Split side={<Side address={address} onChange={change} projectId={projectId} />}>
      <div className="action-bar">
        <Switcher
          label={say('column.state')}
          value={open ? 'open' : 'all'}
          choices={[
            { value: 'open', label: say('state.open') },
            { value: 'all', label: say('place.all') },
          ]}
          onChoose={(value) => change({ states: value === 'all' ? ['open', 'done', 'dropped'] : undefined })}
        />
        <Button
          size="small"
          aria-pressed={address.edit ?? false}
          onClick={() => change({ edit: address.edit ? undefined : true })}
        >
          {say(address.edit ? 'edit-end' : 'edit')}
        </Button>
        {may(permissions.addActions, { projectId }) ? (
          <Button size="small" icon={ListPlus} onClick={() => change({ add: true, row: undefined })}>
            {say('act.new')}
          </Button>
        ) : null}
      </div>
      <ActionGrid
        projectId={projectId}
        list={list}
        openId={address.row}
        onOpen={(id) => change({ row: id === address.row ? undefined : id, add: undefined })}
        place="all"
        editing={address.edit ?? false}
        filtered={false}
        onClear={() => change({ states: undefined })}
      />
    </Split>
  )
}
