import './page-texts.ts'
import { type CustomField, listAllFields } from '@portolan/platform/fields/contract'
import {
  Button,
  Chip,
  Cut,
  DataGrid,
  EmptyState,
  FilterBar,
  type GridColumn,
  NameCell,
  type Say,
  SidePanel,
  Split,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { FieldForm } from './field-form.tsx'

const address = z.object({
  field: z
    .union([z.literal('new'), z.uuid()])
    .optional()
    .catch(undefined),
})

/** The fields that there are, and beside them the one that is added or changed. */
export function FieldsPage(): ReactNode {
  const say = useWords('fields')
  const [{ field: open }, change] = useAddress(address)
  const fields = useRead(listAllFields, {})
  const columns = useMemo(() => columnsOf(say), [say])
  const chosen = fields.data?.items.find(({ id }) => id === open)
  const close = (): void => change({ field: undefined })
  const add = (
    <Button kind="first" icon={Plus} onClick={() => change({ field: 'new' })}>
      {say('add')}
    </Button>
  )
  return (
    <Split
      side={
        open === 'new' || chosen ? (
          <SidePanel
            key={open}
            title={chosen ? say('changing', { name: chosen.name }) : say('adding')}
            onClose={close}
          >
            <FieldForm key={`${open}-${chosen?.version}`} of={chosen} onDone={close} />
          </SidePanel>
        ) : undefined
      }
    >
      {(fields.data?.items.length ?? 0) > 0 ? <FilterBar>{add}</FilterBar> : null}
      <DataGrid
        label={say('title')}
        columns={columns}
        rows={fields.data?.items ?? []}
        idOf={(row) => row.id}
        loading={fields.loading}
        refreshing={fields.refreshing}
        problem={fields.problem}
        onRetry={fields.again}
        onOpen={(row) => change({ field: row.id })}
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

function columnsOf(say: Say): readonly GridColumn<CustomField>[] {
  return [
    {
      id: 'name',
      header: say('name'),
      width: 200,
      grow: 2,
      cell: (row) => <NameCell name={row.name} note={row.key} />,
    },
    { id: 'type', header: say('type'), width: 130, cell: (row) => say(`types.${row.type}`) },
    {
      id: 'readers',
      header: say('readers'),
      width: 200,
      grow: 2,
      cell: (row) => (
        <Cut>
          {row.readers === null
            ? say('everybody')
            : row.readers.map((role) => say(`identity:role.${role}`)).join(', ')}
        </Cut>
      ),
    },
    {
      id: 'state',
      header: say('state'),
      width: 110,
      cell: (row) => (
        <Chip tone={row.archived ? 'none' : 'good'}>{say(row.archived ? 'archived' : 'in-use')}</Chip>
      ),
    },
  ]
}
