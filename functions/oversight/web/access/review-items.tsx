import {
  Button,
  Chip,
  DataGrid,
  EmptyState,
  FilterBar,
  type GridColumn,
  NameCell,
  NoMatch,
  type Say,
  useProblemWords,
  useReadPages,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import {
  type AccessItem,
  type AccessReview,
  itemStates,
  judgeAccessItem,
  listAccessItems,
} from '../../contract/index.ts'
import type { AccessAddress, ChangeAddress } from './address.ts'
import { itemInWords, itemTones } from './words.ts'

type Props = { review: AccessReview; address: AccessAddress; onChange: ChangeAddress }

/** What is judged: what is plainly kept with one click, the rest in its panel. */
export function ReviewItems({ review, address, onChange }: Props): ReactNode {
  const say = useWords('access')
  const { state, mine, search, item } = address
  const items = useReadPages(listAccessItems, {
    reviewId: review.id,
    ...(state ? { state } : {}),
    ...(mine ? { mine } : {}),
    ...(search ? { search } : {}),
    limit: 200,
  })
  const keep = useKeep(review.id)
  const columns = useMemo(() => columnsOf(say, keep), [say, keep])
  const clear = (): void => onChange({ state: undefined, mine: undefined, search: undefined })
  const filtered = state !== undefined || mine !== undefined || search !== undefined
  return (
    <>
      <FilterBar
        search={search ?? ''}
        onSearch={(text) => onChange({ search: text === '' ? undefined : text })}
        searchLabel={say('find-person')}
        filters={[
          {
            id: 'state',
            label: say('item-state'),
            choices: itemStates.map((value) => ({ value, label: say(`item.${value}`) })),
          },
          {
            id: 'mine',
            label: say('whose'),
            choices: [{ value: 'mine', label: say('mine'), count: review.counts.mine }],
          },
        ]}
        chosen={{ state: state ? [state] : [], mine: mine ? ['mine'] : [] }}
        onChoose={(id, values) =>
          onChange(
            id === 'state'
              ? { state: itemStates.find((one) => one === values.at(-1)) }
              : { mine: values.length > 0 ? true : undefined },
          )
        }
        onClear={clear}
      />
      <DataGrid
        label={review.name}
        columns={columns}
        rows={items.rows}
        idOf={(row) => row.id}
        loading={items.loading}
        refreshing={items.refreshing}
        problem={items.problem}
        onRetry={items.again}
        hasMore={items.hasMore}
        loadingMore={items.loadingMore}
        onNeedMore={items.more}
        onOpen={(row) => onChange({ review: review.id, item: row.id })}
        openId={item}
        density="two-line"
        height="fill"
        empty={
          filtered ? (
            <NoMatch onClear={clear} />
          ) : (
            <EmptyState title={say('no-items')}>{say('no-items-says')}</EmptyState>
          )
        }
      />
    </>
  )
}

function useKeep(reviewId: string): (item: AccessItem) => void {
  const say = useWords('access')
  const toast = useToast()
  const tell = useProblemWords()
  const { run } = useWrite(judgeAccessItem)
  return useMemo(
    () =>
      ({ id }) =>
        void run({ reviewId, itemId: id, verdict: 'keep' }).catch((problem: unknown) =>
          toast({ sentence: tell(problem, say('not-done')), tone: 'bad' }),
        ),
    [run, reviewId, toast, tell, say],
  )
}

function columnsOf(say: Say, keep: (item: AccessItem) => void): readonly GridColumn<AccessItem>[] {
  return [
    {
      id: 'person',
      header: say('person'),
      width: 200,
      grow: 1.6,
      cell: (row) => <NameCell name={row.person.name} note={itemInWords(say, row)} />,
      text: (row) => row.person.name,
    },
    {
      id: 'state',
      header: say('item-state'),
      width: 150,
      cell: (row) => <Chip tone={itemTones[row.state]}>{say(`item.${row.state}`)}</Chip>,
    },
    {
      id: 'judge',
      header: say('judge'),
      width: 150,
      grow: 1,
      cell: (row) => (
        <NameCell
          name={row.judgedBy?.name ?? row.judge?.name ?? say('leads')}
          note={row.judgedBy === null ? say('asked') : row.note}
        />
      ),
    },
    {
      id: 'do',
      header: say('judgement'),
      width: 110,
      cell: (row) =>
        row.mine && row.state === 'open' ? (
          <Button
            size="small"
            aria-label={say('keep-of', { name: row.person.name })}
            onClick={() => keep(row)}
          >
            {say('verdict.keep')}
          </Button>
        ) : null,
    },
  ]
}
