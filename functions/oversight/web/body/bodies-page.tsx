import './body.css'
import './texts.ts'
import {
  Button,
  Cut,
  DataGrid,
  Dialog,
  EmptyState,
  type Format,
  FormFromSchema,
  type GridColumn,
  type Say,
  Split,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { addBody, type Body, bodyRules, listBodies, permissions } from '../../contract/index.ts'
import { BodyPanel } from './body-panel.tsx'
import { Roles } from './roles.tsx'
import { limitsInWords } from './limits-in-words.ts'

const address = z.object({ row: z.uuid().optional().catch(undefined) })

/** Who decides together, by which rule, and how far each of them may go. */
export function BodiesPage(): ReactNode {
  const say = useWords('bodies')
  const format = useFormat()
  const may = useMay()(permissions.setBodies)
  const [{ row }, change] = useAddress(address)
  const [adding, add] = useState(false)
  const read = useRead(listBodies, {})
  const bodies = read.data?.items ?? []
  const carried = read.data?.carried ?? []
  const columns = useMemo(() => columnsOf(say, format), [say, format])
  const open = bodies.find(({ id }) => id === row)
  return (
    <Split
      side={
        open === undefined ? undefined : (
          <BodyPanel
            key={open.id}
            of={open}
            others={bodies.filter(({ id }) => id !== open.id)}
            carried={carried}
            onClose={() => change({ row: undefined })}
          />
        )
      }
    >
      <div className="body-bar">
        <span className="p-label">{say('note')}</span>
        {may ? (
          <Button kind="first" icon={Plus} onClick={() => add(true)}>
            {say('add')}
          </Button>
        ) : null}
      </div>
      <DataGrid
        label={say('title')}
        columns={columns}
        rows={bodies}
        idOf={(body) => body.id}
        loading={read.loading}
        problem={read.problem}
        onRetry={read.again}
        onOpen={(body) => change({ row: body.id })}
        openId={row}
        empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
      />
      <Roles of={read.data?.roles ?? []} above={bodies} carried={carried} sets={may} />
      <Adding opened={adding} onClose={() => add(false)} />
    </Split>
  )
}

function columnsOf(say: Say, format: Format): readonly GridColumn<Body>[] {
  return [
    {
      id: 'name',
      header: say('column.name'),
      width: 180,
      grow: 3,
      cell: ({ name, purpose }) => (
        <span className="p-cut" title={purpose}>
          {name}
        </span>
      ),
      text: ({ name }) => name,
    },
    {
      id: 'members',
      header: say('column.members'),
      width: 84,
      align: 'end',
      cell: ({ seats }) => (
        <span className="p-num">{seats.filter(({ now, role }) => now && role !== 'adviser').length}</span>
      ),
    },
    {
      id: 'rule',
      header: say('column.rule'),
      width: 150,
      grow: 1,
      cell: ({ rule, quorum }) => <Cut>{say('rule-of', { rule: say(`rule.${rule}`), quorum })}</Cut>,
    },
    {
      id: 'limits',
      header: say('column.limits'),
      width: 200,
      grow: 3,
      cell: ({ authority }) => <Cut>{limitsInWords(authority, say, format)}</Cut>,
    },
    {
      id: 'open',
      header: say('column.open'),
      width: 70,
      align: 'end',
      cell: ({ open }) => <span className="p-num">{open}</span>,
    },
  ]
}

const newBody = addBody.input

function Adding(props: { opened: boolean; onClose: () => void }): ReactNode {
  const say = useWords('bodies')
  const toast = useToast()
  const { run } = useWrite(addBody)
  const fields = useMemo(
    () => ({
      name: { label: say('column.name') },
      purpose: { label: say('purpose'), kind: 'long-text' as const },
      rule: {
        label: say('column.rule'),
        half: true,
        choices: bodyRules.map((rule) => ({ value: rule, label: say(`rule.${rule}`) })),
      },
      quorum: { label: say('quorum'), half: true },
    }),
    [say],
  )
  return (
    <Dialog opened={props.opened} title={say('add')} onClose={props.onClose}>
      <FormFromSchema
        schema={newBody}
        fields={fields}
        action={say('add')}
        onCancel={props.onClose}
        onSubmit={async (form) => {
          const { name } = await run(form)
          toast({ sentence: say('added', { name }) })
          props.onClose()
        }}
      />
    </Dialog>
  )
}
