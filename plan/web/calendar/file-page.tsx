import './calendar.css'
import './texts.ts'
import {
  Button,
  Chip,
  Cut,
  DataGrid,
  EmptyState,
  ErrorState,
  type GridColumn,
  PageHeader,
  type Say,
  Skeleton,
  Told,
  useGo,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import {
  type CalendarImport,
  type CalendarImportRow,
  showCalendarImport,
  takeCalendarFile,
} from '../../contract/index.ts'
import { useAwayWords } from './away-words.ts'

/** A dropped file of holidays or absences: a verdict for each row, and the button that takes them over. */
export function CalendarFilePage(): ReactNode {
  const say = useWords('people')
  const { calendarImportId = '' } = useParams({ strict: false })
  const read = useRead(showCalendarImport, { calendarImportId }, { keep: false })
  const shown = read.data
  const place = shown?.calendar ? '/resources/calendars' : '/resources'
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('title'), to: place }]}
        title={
          shown?.calendar
            ? `${shown.calendar.name}: ${shown.fileName}`
            : (shown?.fileName ?? say('file.title'))
        }
      />
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !shown ? (
        <Skeleton rows={8} />
      ) : shown.state === 'previewed' ? (
        <Preview of={shown} />
      ) : (
        <Done of={shown} />
      )}
    </>
  )
}

function Preview(props: { of: CalendarImport }): ReactNode {
  const say = useWords('people')
  const words = useAwayWords()
  const toast = useToast()
  const { run, busy, problem } = useWrite(takeCalendarFile)
  const { of } = props
  const columns = useMemo(() => columnsOf(say, words, of.calendar === null), [say, words, of.calendar])
  const counts = { new: 0, update: 0, same: 0, cancelled: 0, stop: 0, ...of.counts }
  const take = (): void =>
    void run({ calendarImportId: of.id }, { ifMatch: of.version }).then(
      () => toast({ sentence: say('file.taken', { name: of.fileName }) }),
      () => undefined,
    )
  return (
    <div className="calendar-stack">
      <div className="away-bar">
        <span role="status">{say('file.counts', counts)}</span>
        <span className="p-meta">{say('file.nothing')}</span>
        <span className="away-bar-end">
          <Button kind="first" busy={busy} onClick={take}>
            {say('file.take')}
          </Button>
        </span>
      </div>
      {problem ? <ErrorState title={say('file.write-failed')} problem={problem} /> : null}
      {of.findings.map((finding) => (
        <p key={finding.sentence} className="away-bar p-label">
          <Told of={finding} />
        </p>
      ))}
      <DataGrid<CalendarImportRow>
        label={say('file.title')}
        columns={columns}
        rows={of.rows}
        idOf={({ row }) => String(row)}
        density="compact"
        rowTone={({ verdict }) => (verdict === 'stop' ? 'bad' : undefined)}
        empty={<EmptyState title={say('file.empty')} />}
      />
    </div>
  )
}

const tones = { new: 'good', update: 'accent', same: 'none', cancelled: 'warn', stop: 'bad' } as const

function columnsOf(
  say: Say,
  words: ReturnType<typeof useAwayWords>,
  isAbsences: boolean,
): readonly GridColumn<CalendarImportRow>[] {
  const days = ({ first, last, fromNoon, untilNoon }: CalendarImportRow): string =>
    first === null || last === null ? '–' : words({ first, last, fromNoon, untilNoon })
  return [
    { id: 'row', header: say('file.row'), width: 64, align: 'end', cell: ({ row }) => row },
    {
      id: 'verdict',
      header: say('file.verdict'),
      width: 110,
      cell: ({ verdict }) => <Chip tone={tones[verdict]}>{say(`file.verdicts.${verdict}`)}</Chip>,
      text: ({ verdict }) => say(`file.verdicts.${verdict}`),
    },
    {
      id: 'name',
      header: say(isAbsences ? 'person' : 'holiday'),
      width: 200,
      grow: 1,
      cell: ({ name, person }) => <Cut>{person?.name ?? name}</Cut>,
      text: ({ name, person }) => person?.name ?? name,
    },
    { id: 'days', header: say('days'), width: 200, cell: days, text: days },
    {
      id: 'why',
      header: say('file.why'),
      width: 220,
      grow: 2,
      cell: ({ because }) => (because ? <Told of={because} /> : '–'),
      text: ({ because }) => because?.sentence ?? '',
    },
  ]
}

function Done(props: { of: CalendarImport }): ReactNode {
  const say = useWords('people')
  const go = useGo()
  const isHolidays = props.of.calendar !== null
  return (
    <EmptyState
      title={props.of.fileName}
      actions={
        <Button kind="first" onClick={() => go(isHolidays ? '/resources/calendars' : '/resources')}>
          {say(isHolidays ? 'file.to-calendar' : 'file.to-away')}
        </Button>
      }
    >
      {say('file.done')}
    </EmptyState>
  )
}
