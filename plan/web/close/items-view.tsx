import type { Day } from '@portolan/quantity'
import {
  DataGrid,
  DayText,
  EmptyState,
  Figure,
  type GridColumn,
  NameCell,
  type Say,
  StatusChip,
  useTold,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { CloseItem, PeriodClose } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'
import { toneOf, useItemName } from './item-words.ts'

const hiddenNarrow = ['owner', 'evidence', 'late']
const hiddenBeside = ['owner', 'late']

/** What is to be done before the period is locked: each item with its state, its evidence, and when it is due. */
export function ItemsView(props: {
  of: PeriodClose
  open: string | undefined
  onOpen: (key: string) => void
}): ReactNode {
  const say = useWords('close')
  const tell = useTold()
  const nameOf = useItemName()
  const narrow = useNarrow()
  const columns = useMemo(() => columnsOf(say, { tell, nameOf }), [say, tell, nameOf])
  return (
    <DataGrid<CloseItem>
      label={say('view.items')}
      columns={columns}
      rows={props.of.items}
      idOf={({ key }) => key}
      openId={props.open}
      onOpen={({ key }) => props.onOpen(key)}
      density="two-line"
      {...(narrow ? { hiddenColumns: hiddenNarrow } : props.open ? { hiddenColumns: hiddenBeside } : {})}
      empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
    />
  )
}

type Telling = {
  readonly tell: ReturnType<typeof useTold>
  readonly nameOf: ReturnType<typeof useItemName>
}

function columnsOf(say: Say, { tell, nameOf }: Telling): readonly GridColumn<CloseItem>[] {
  const evidenceOf = (item: CloseItem): string =>
    item.evidence === null ? (item.tick?.words ?? '') : tell(item.evidence)
  return [
    {
      id: 'item',
      header: say('column.item'),
      width: 230,
      grow: 2,
      cell: (item) => <NameCell name={nameOf(item)} note={item.must ? say('must') : say('optional')} />,
      text: nameOf,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 112,
      cell: (item) => <StatusChip tone={toneOf(item)} word={say(`state.${stateOf(item)}`)} />,
      text: (item) => say(`state.${stateOf(item)}`),
    },
    {
      id: 'done',
      header: say('column.done'),
      width: 84,
      align: 'end',
      cell: (item) => (
        <span>
          <Figure value={item.done} unit="count" label={nameOf(item)} />{' '}
          <span className="p-meta">{say('of', { count: item.of })}</span>
        </span>
      ),
      text: (item) => `${item.done}/${item.of}`,
    },
    {
      id: 'evidence',
      header: say('column.evidence'),
      width: 150,
      grow: 3,
      cell: (item) => (
        <span className="p-cut" title={evidenceOf(item)}>
          {evidenceOf(item)}
        </span>
      ),
      text: evidenceOf,
    },
    {
      id: 'owner',
      header: say('column.owner'),
      width: 100,
      cell: ({ owner }) => owner ?? '–',
      text: ({ owner }) => owner ?? '',
    },
    {
      id: 'due',
      header: say('column.due'),
      width: 72,
      cell: ({ due }) => <DayText of={due as Day} />,
      text: ({ due }) => due,
    },
    {
      id: 'late',
      header: say('column.late'),
      width: 84,
      align: 'end',
      hint: say('late-hint'),
      cell: ({ workdaysLate }) =>
        workdaysLate === 0 ? (
          '–'
        ) : (
          <Figure value={workdaysLate} unit="days" label={say('column.late')} tone="bad" />
        ),
      text: ({ workdaysLate }) => String(workdaysLate),
    },
  ]
}

/** An item for which somebody is asked stands out from one that is only open. */
export function stateOf({ state, waiver, workdaysLate }: CloseItem): string {
  if (state === 'open' && waiver?.state === 'asked') return 'asked'
  return state === 'open' && workdaysLate > 0 ? 'late' : state
}
