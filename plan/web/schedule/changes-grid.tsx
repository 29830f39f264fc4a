import {
  Chip,
  DataGrid,
  EmptyState,
  type GridColumn,
  type Say,
  Switcher,
  type ToldSentence,
  type Tone,
  useTold,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { changeKinds, type ScheduleChange, type ScheduleComparison } from '../../contract/index.ts'

type Kind = ScheduleChange['kind']

const tones: Readonly<Record<Kind, Tone | 'accent'>> = {
  'finish-later': 'bad',
  removed: 'warn',
  added: 'accent',
  logic: 'warn',
  duration: 'warn',
  'finish-earlier': 'good',
  progress: 'none',
  name: 'none',
}

/** Worst first, as the list itself stands. */
const shownFirst = Object.keys(tones) as readonly Kind[]

/** What differs between two versions, worst first, with a filter by kind. */
export function ChangesGrid(props: {
  of: ScheduleComparison
  kind: string | undefined
  onKind: (kind: Kind | undefined) => void
}): ReactNode {
  const say = useWords('schedule')
  const tell = useTold()
  const { of, onKind } = props
  const kind = changeKinds.find((one) => one === props.kind)
  const all = shownFirst.reduce((sum, one) => sum + countOf(of, one), 0)
  const rows = useMemo(
    () =>
      of.changes
        .map((change, at) => ({ ...change, key: String(at) }))
        .filter((change) => kind === undefined || change.kind === kind),
    [of.changes, kind],
  )
  const columns = useMemo(() => columnsOf(say, tell), [say, tell])
  return (
    <>
      <div className="schedule-kinds">
        <Switcher
          label={say('changes.kind')}
          value={kind ?? 'all'}
          choices={[
            { value: 'all', label: say('changes.all'), count: all },
            ...shownFirst
              .filter((one) => countOf(of, one) > 0)
              .map((one) => ({ value: one as string, label: say(`change.${one}`), count: countOf(of, one) })),
          ]}
          onChoose={(value) => onKind(changeKinds.find((one) => one === value))}
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

function countOf({ counts }: ScheduleComparison, kind: Kind): number {
  return counts[kind] ?? 0
}

function columnsOf(
  say: Say,
  tell: (of: ToldSentence) => string,
): readonly GridColumn<ScheduleChange & { key: string }>[] {
  return [
    {
      id: 'kind',
      header: say('changes.kind'),
      width: 130,
      cell: (row) => <Chip tone={tones[row.kind]}>{say(`change.${row.kind}`)}</Chip>,
    },
    {
      id: 'activity',
      header: say('changes.activity'),
      width: 200,
      grow: 2,
      cell: (row) => (
        <span className="p-cut" title={row.name}>
          {row.name}
        </span>
      ),
    },
    {
      id: 'what',
      header: say('changes.what'),
      width: 320,
      grow: 5,
      cell: (row) => (
        <span className="p-cut" title={tell(row)}>
          {tell(row)}
        </span>
      ),
    },
  ]
}
