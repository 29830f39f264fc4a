import {
  Button,
  Cut,
  DataGrid,
  Dialog,
  ErrorState,
  type GridColumn,
  type GridEditing,
  type Say,
  Skeleton,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import {
  type CloseChecklist,
  type CloseItemRule,
  setCloseChecklist,
  showCloseChecklist,
} from '../../contract/index.ts'
import { useItemName } from './item-words.ts'

/** What is to be done before any period is locked: edited as a table, own items added below the last line. */
export function ChecklistDialog(props: { onClose: () => void }): ReactNode {
  const say = useWords('close')
  const read = useRead(showCloseChecklist, {}, { keep: false })
  return (
    <Dialog opened title={say('checklist.title')} width={820} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !read.data ? (
        <Skeleton rows={8} />
      ) : (
        <Edit key={read.data.version} of={read.data} onDone={props.onClose} />
      )}
    </Dialog>
  )
}

function Edit(props: { of: CloseChecklist; onDone: () => void }): ReactNode {
  const say = useWords('close')
  const nameOf = useItemName()
  const toast = useToast()
  const { of } = props
  const [items, setItems] = useState<readonly CloseItemRule[]>(of.items)
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const { run, busy, problem } = useWrite(setCloseChecklist)
  const columns = useMemo(() => columnsOf(say, { nameOf, people: of.people }), [say, nameOf, of.people])
  const editing = useMemo(() => editingOf(say, nameOf, setItems), [say, nameOf])
  const removable = items.filter(({ key, kind }) => kind === 'own' && selected.has(key))
  const save = (): void =>
    void run({ items: [...items] }, { ifMatch: of.version }).then(
      ({ items: saved }) => {
        toast({ sentence: say('checklist.saved', { count: saved.length }) })
        props.onDone()
      },
      () => undefined,
    )
  return (
    <div className="close-checklist">
      <p className="p-label">{say('checklist.about')}</p>
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <DataGrid<CloseItemRule>
        label={say('checklist.title')}
        columns={columns}
        rows={items}
        idOf={({ key }) => key}
        density="compact"
        height={420}
        selected={selected}
        onSelect={select}
        editing={editing}
      />
      <span className="close-buttons">
        <Button kind="first" busy={busy} onClick={save}>
          {say('checklist.save')}
        </Button>
        {removable.length === 0 ? null : (
          <Button
            onClick={() => {
              setItems(items.filter((one) => !removable.includes(one)))
              select(new Set())
            }}
          >
            {say('checklist.remove', { count: removable.length })}
          </Button>
        )}
        <Button kind="quiet" onClick={props.onDone}>
          {say('checklist.leave')}
        </Button>
      </span>
    </div>
  )
}

type Naming = {
  readonly nameOf: ReturnType<typeof useItemName>
  readonly people: CloseChecklist['people']
}

function columnsOf(say: Say, { nameOf, people }: Naming): readonly GridColumn<CloseItemRule>[] {
  return [
    {
      id: 'title',
      header: say('column.item'),
      width: 220,
      grow: 2,
      cell: (row) => <Cut>{nameOf(row)}</Cut>,
      edit: {
        kind: 'text',
        longest: 200,
        needed: true,
        read: nameOf,
        write: (row, title) => ({ ...row, title: title ?? row.title }),
        closed: ({ kind }) => (kind === 'own' ? undefined : say('checklist.computed')),
      },
    },
    {
      id: 'must',
      header: say('column.must'),
      width: 104,
      cell: ({ must }) => say(must ? 'must' : 'optional'),
      edit: {
        kind: 'choice',
        needed: true,
        choices: [
          { value: 'must', label: say('must') },
          { value: 'optional', label: say('optional') },
        ],
        read: ({ must }) => (must ? 'must' : 'optional'),
        write: (row, value) => ({ ...row, must: value === 'must' }),
      },
    },
    {
      id: 'due',
      header: say('checklist.due'),
      hint: say('checklist.due-hint'),
      width: 120,
      align: 'end',
      cell: ({ dueWorkdays }) =>
        dueWorkdays > 0 ? `+${dueWorkdays}` : String(dueWorkdays).replace('-', '−'),
      edit: {
        kind: 'number',
        least: -60,
        most: 60,
        needed: true,
        read: ({ dueWorkdays }) => dueWorkdays,
        write: (row, value) => ({ ...row, dueWorkdays: Math.round(value ?? 0) }),
      },
    },
    {
      id: 'owner',
      header: say('column.owner'),
      width: 150,
      grow: 1,
      cell: ({ ownerId }) => people.find(({ id }) => id === ownerId)?.name ?? '–',
      edit: {
        kind: 'choice',
        choices: people.map(({ id, name }) => ({ value: id, label: name })),
        read: ({ ownerId }) => ownerId,
        write: (row, ownerId) => ({ ...row, ownerId }),
      },
    },
  ]
}

type SetItems = (change: (items: readonly CloseItemRule[]) => readonly CloseItemRule[]) => void

/** Nothing leaves the page until it is saved as a whole. */
function editingOf(say: Say, nameOf: Naming['nameOf'], setItems: SetItems): GridEditing<CloseItemRule> {
  return {
    nameOf,
    onEdits: async (changes) => {
      setItems((items) => items.map((item) => changes.find(({ row }) => row.key === item.key)?.next ?? item))
      return []
    },
    newRow: (index) => ({
      key: `new-${index}`,
      kind: 'own',
      title: '',
      must: true,
      dueWorkdays: 0,
      ownerId: null,
    }),
    newRowLabel: say('checklist.new'),
    onNewRows: async (rows) => {
      const named = rows.filter(({ title }) => (title ?? '').trim() !== '')
      setItems((items) => [
        ...items,
        ...named.map((row, at) => ({ ...row, key: `own-${Date.now().toString(36)}-${at}` })),
      ])
      return {
        refused: rows
          .filter((row) => !named.includes(row))
          .map(({ key }) => ({ rowId: key, columnId: 'title', sentence: say('checklist.needs-words') })),
      }
    },
  }
}
