import {
  Chip,
  DataGrid,
  EmptyState,
  Figure,
  type GridColumn,
  type Say,
  Switcher,
  type Tone,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type ScopeChange, scopeChangeKinds, type ScopeComparison } from '../../contract/index.ts'

type Kind = ScopeChange['kind']

const tones: Readonly<Record<Kind, Tone | 'accent'>> = {
  removed: 'warn',
  reopened: 'bad',
  dropped: 'warn',
  added: 'accent',
  're-estimated': 'warn',
  moved: 'none',
  accepted: 'good',
  'sprint-removed': 'warn',
  'sprint-changed': 'none',
  'sprint-added': 'accent',
}

/** What differs between two versions of the scope, worst first, with a filter by kind. */
export function ChangesGrid(props: {
  of: ScopeComparison
  kind: string | undefined
  onKind: (kind: Kind | undefined) => void
}): ReactNode {
  const say = useWords('scope')
  const { of, onKind } = props
  const kind = scopeChangeKinds.find((one) => one === props.kind)
  const all = scopeChangeKinds.reduce((sum, one) => sum + of.counts[one], 0)
  const rows = useMemo(
    () =>
      of.changes
        .map((change, at) => ({ ...change, key: String(at) }))
        .filter((change) => kind === undefined || change.kind === kind),
    [of.changes, kind],
  )
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <>
      <div className="schedule-kinds">
        <Switcher
          label={say('changes.kind')}
          value={kind ?? 'all'}
          choices={[
            { value: 'all', label: say('changes.all'), count: all },
            ...scopeChangeKinds
              .filter((one) => of.counts[one] > 0)
              .map((one) => ({ value: one as string, label: say(`change.${one}`), count: of.counts[one] })),
          ]}
          onChoose={(value) => onKind(scopeChangeKinds.find((one) => one === value))}
        />
        {all > of.changes.length ? (
          <span className="p-meta">{say('changes.first-of', { shown: of.changes.length, count: all })}</span>
        ) : null}
      </div>
      <DataGrid
        label={say('changes.title')}
        columns={columns}
        rows={rows}
        idOf={(row) => row.key}
        empty={<EmptyState title={say('changes.none')}>{say('changes.none-words')}</EmptyState>}
      />
    </>
  )
}

type Row = ScopeChange & { readonly key: string }

function columnsOf(say: Say): readonly GridColumn<Row>[] {
  const cut = (text: string): ReactNode => (
    <span className="p-cut" title={text}>
      {text}
    </span>
  )
  return [
    {
      id: 'kind',
      header: say('changes.kind'),
      width: 140,
      cell: (row) => <Chip tone={tones[row.kind]}>{say(`change.${row.kind}`)}</Chip>,
    },
    {
      id: 'subject',
      header: say('column.id'),
      width: 110,
      cell: (row) => (row.kind.startsWith('sprint') ? null : cut(row.subject)),
    },
    { id: 'title', header: say('column.title'), width: 200, grow: 3, cell: (row) => cut(row.title) },
    { id: 'from', header: say('changes.from'), width: 140, grow: 2, cell: (row) => cut(row.from ?? '') },
    { id: 'to', header: say('changes.to'), width: 140, grow: 2, cell: (row) => cut(row.to ?? '') },
    {
      id: 'size',
      header: say('column.points'),
      width: 80,
      align: 'end',
      cell: (row) =>
        row.size === null ? null : <Figure value={row.size} unit="number" label={say('column.points')} />,
    },
  ]
}
