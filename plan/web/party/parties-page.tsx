import './party.css'
import './texts.ts'
import {
  Button,
  Cut,
  DataGrid,
  Dialog,
  EmptyState,
  FormFromSchema,
  type GridColumn,
  type Say,
  Split,
  Switcher,
  useAddress,
  useMay,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { addParty, listParties, type PartyKind, partyKinds, permissions } from '../../contract/index.ts'
import { PartyPanel } from './party-panel.tsx'
import { type PartyRow, partyTree } from './party-tree.ts'

const address = z.object({
  kind: z.enum(partyKinds).optional().catch(undefined),
  party: z.uuid().optional().catch(undefined),
  add: z.literal(true).optional().catch(undefined),
})

/** Organisation units as a tree, customers and suppliers; each with what belongs to it. */
export function PartiesPage(): ReactNode {
  const say = useWords('parties')
  const [now, change] = useAddress(address)
  const kind = now.kind ?? 'organisation-unit'
  const may = useMay()
  const mayEdit = may(permissions.editParties)
  const read = useRead(listParties, { kind })
  const rows = useMemo(() => partyTree(read.data?.items ?? []), [read.data])
  const columns = useMemo(() => columnsOf(say, kind), [say, kind])
  return (
    <>
      <div className="party-bar">
        <Switcher
          label={say('kinds')}
          value={kind}
          choices={partyKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChoose={(value) => change({ kind: partyKinds.find((one) => one === value), party: undefined })}
        />
        {mayEdit ? (
          <span className="party-bar-end">
            <Button icon={Plus} onClick={() => change({ add: true })}>
              {say('add')}
            </Button>
          </span>
        ) : null}
      </div>
      <Split
        side={
          now.party && may(permissions.readParties) ? (
            <PartyPanel
              key={now.party}
              partyId={now.party}
              others={rows}
              mayEdit={mayEdit}
              onChange={(party) => change({ party })}
            />
          ) : undefined
        }
      >
        <DataGrid<PartyRow>
          label={say(`kind.${kind}`)}
          columns={columns}
          rows={rows}
          idOf={({ id }) => id}
          onOpen={({ id }) => change({ party: id })}
          openId={now.party}
          density="compact"
          loading={read.loading}
          refreshing={read.refreshing}
          problem={read.problem}
          onRetry={read.again}
          empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
        />
      </Split>
      <Dialog
        opened={now.add === true && mayEdit}
        title={say(`add-title.${kind}`)}
        width={420}
        onClose={() => change({ add: undefined })}
      >
        <AddForm kind={kind} onDone={() => change({ add: undefined })} />
      </Dialog>
    </>
  )
}

const NewName = z.object({ name: z.string().trim().min(1).max(300) })

function AddForm(props: { kind: PartyKind; onDone: () => void }): ReactNode {
  const say = useWords('parties')
  const toast = useToast()
  const { run } = useWrite(addParty)
  const fields = useMemo(() => ({ name: { label: say('name') } }), [say])
  return (
    <FormFromSchema
      schema={NewName}
      fields={fields}
      action={say('add')}
      onCancel={props.onDone}
      onSubmit={async ({ name }) => {
        await run({ kind: props.kind, name })
        toast({ sentence: say('added', { name }) })
        props.onDone()
      }}
    />
  )
}

function columnsOf(say: Say, kind: PartyKind): readonly GridColumn<PartyRow>[] {
  return [
    {
      id: 'name',
      header: say('name'),
      width: 240,
      grow: 3,
      cell: (row) => (
        <span className="p-cut" title={row.name} style={{ paddingLeft: row.depth * 18 }}>
          {row.name}
        </span>
      ),
      text: (row) => row.name,
    },
    ...(kind === 'organisation-unit'
      ? [
          {
            id: 'parent',
            header: say('parent'),
            width: 180,
            grow: 2,
            cell: (row: PartyRow) => <Cut tone="label">{row.parent?.name ?? '–'}</Cut>,
            text: (row: PartyRow) => row.parent?.name ?? '',
          },
        ]
      : []),
    {
      id: 'contact',
      header: say('contact'),
      width: 180,
      grow: 1,
      cell: (row) => <Cut tone="label">{row.contactEmail ?? '–'}</Cut>,
      text: (row) => row.contactEmail ?? '',
    },
    {
      id: 'projects',
      header: say('projects'),
      width: 90,
      align: 'end',
      cell: (row) => row.projects,
      sum: (row) => row.projects,
    },
  ]
}
