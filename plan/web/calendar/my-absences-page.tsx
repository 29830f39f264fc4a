import './calendar.css'
import './texts.ts'
import type { Day } from '@portolan/quantity'
import {
  Chip,
  ConfirmButton,
  Cut,
  DataGrid,
  EmptyState,
  FormFromSchema,
  type GridColumn,
  PageHeader,
  type Say,
  Section,
  SidePanel,
  Split,
  useFormat,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  absenceKinds,
  askAbsence,
  listMyAbsences,
  type OwnAbsence,
  withdrawAbsence,
} from '../../contract/index.ts'
import { useAwayWords } from './away-words.ts'

/** When I am away, with the reasons that only I see, and where I ask for more. */
export function MyAbsencesPage(): ReactNode {
  const say = useWords('people')
  const words = useAwayWords()
  const read = useRead(listMyAbsences, {})
  const columns = useMemo(() => columnsOf(say, words), [say, words])
  const [calendar] = read.data?.calendars ?? []
  return (
    <>
      <PageHeader title={say('mine.title')} />
      <Split
        side={
          <SidePanel title={say('mine.ask')} width={340}>
            <Section>
              <p className="p-label">
                {calendar
                  ? `${calendar.calendar.name} · ${say('share', { share: calendar.share })}`
                  : read.data
                    ? say('mine.no-calendar')
                    : ''}
              </p>
              <Ask />
            </Section>
          </SidePanel>
        }
      >
        <DataGrid<OwnAbsence>
          label={say('mine.title')}
          columns={columns}
          rows={read.data?.items ?? []}
          idOf={({ id }) => id}
          loading={read.loading}
          refreshing={read.refreshing}
          problem={read.problem}
          onRetry={read.again}
          density="compact"
          empty={<EmptyState title={say('mine.none')}>{say('mine.none-words')}</EmptyState>}
        />
      </Split>
    </>
  )
}

const Asked = z.object({
  kind: z.enum(absenceKinds),
  first: z.iso.date(),
  last: z.iso.date(),
  fromNoon: z.boolean().default(false),
  untilNoon: z.boolean().default(false),
  note: z.string().trim().min(1).max(500).optional(),
})

function Ask(): ReactNode {
  const say = useWords('people')
  const format = useFormat()
  const toast = useToast()
  const { run } = useWrite(askAbsence)
  const fields = useMemo(
    () => ({
      kind: {
        label: say('mine.kind'),
        choices: absenceKinds.map((value) => ({ value, label: say(`kind.${value}`) })),
      },
      first: { label: say('first') },
      last: { label: say('last') },
      fromNoon: { label: `${say('first')}: ${say('from-noon')}` },
      untilNoon: { label: `${say('last')}: ${say('until-noon')}` },
      note: { label: say('mine.note'), help: say('mine.private') },
    }),
    [say],
  )
  return (
    <FormFromSchema
      schema={Asked}
      fields={fields}
      values={{ kind: 'leave' }}
      action={say('mine.ask')}
      onSubmit={async (given) => {
        await run(given)
        const [first, last] = [format.day(given.first as Day), format.day(given.last as Day)]
        toast({ sentence: say('mine.asked', { first, last }) })
      }}
    />
  )
}

function columnsOf(say: Say, words: (of: OwnAbsence) => string): readonly GridColumn<OwnAbsence>[] {
  return [
    { id: 'days', header: say('days'), width: 200, grow: 1, cell: words, text: words },
    {
      id: 'kind',
      header: say('mine.kind'),
      width: 130,
      cell: ({ kind }) => say(`kind.${kind}`),
      text: ({ kind }) => say(`kind.${kind}`),
    },
    {
      id: 'note',
      header: say('mine.note'),
      width: 160,
      grow: 1,
      cell: ({ note }) => <Cut>{note ?? '–'}</Cut>,
      text: ({ note }) => note ?? '',
    },
    {
      id: 'state',
      header: say('mine.state'),
      width: 220,
      grow: 1,
      cell: ({ state, decidedBy, reason }) => (
        <span className="p-cut">
          <Chip tone={tones[state]}>{say(state)}</Chip>{' '}
          <span className="p-meta">
            {decidedBy ? say('mine.decided-by', { name: decidedBy.name }) : ''}
            {reason ? ` · ${reason}` : ''}
          </span>
        </span>
      ),
      text: ({ state }) => say(state),
    },
    {
      id: 'withdraw',
      header: say('mine.withdraw'),
      width: 150,
      cell: (row) => <Withdraw of={row} />,
    },
  ]
}

const tones = { approved: 'good', requested: 'none', declined: 'bad', withdrawn: 'none' } as const

function Withdraw(props: { of: OwnAbsence }): ReactNode {
  const say = useWords('people')
  const toast = useToast()
  const { run, busy } = useWrite(withdrawAbsence)
  const { id, state, version } = props.of
  if (state !== 'requested' && state !== 'approved') return null
  return (
    <ConfirmButton
      size="small"
      kind="quiet"
      busy={busy}
      consequence={say('mine.withdraw-words')}
      confirm={say('mine.withdraw')}
      onConfirm={() =>
        void run({ absenceId: id }, { ifMatch: version }).then(
          () => toast({ sentence: say('mine.withdrawn') }),
          () => undefined,
        )
      }
    >
      {say('mine.withdraw')}
    </ConfirmButton>
  )
}
