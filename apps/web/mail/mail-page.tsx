import './mail.css'
import './page-texts.ts'
import type { OutputOf } from '@portolan/contract'
import { showMail, testMail } from '@portolan/platform/mail/contract'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Chip,
  DataGrid,
  EmptyState,
  type GridColumn,
  Person,
  type Say,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'

type Shown = OutputOf<typeof showMail>
type Row = Shown['items'][number]

/** How mail goes out, a way to try it, and what became of the last ones. */
export function MailPage(): ReactNode {
  const say = useWords('mail')
  const mail = useRead(showMail, {})
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <>
      {mail.data ? <MailServer of={mail.data.server} /> : null}
      <DataGrid
        label={say('log')}
        columns={columns}
        rows={mail.data?.items ?? []}
        idOf={(row) => row.id}
        loading={mail.loading}
        refreshing={mail.refreshing}
        problem={mail.problem}
        onRetry={mail.again}
        height="fill"
        empty={<EmptyState title={say('none')}>{say('none-words')}</EmptyState>}
      />
    </>
  )
}

function MailServer(props: { of: Shown['server'] }): ReactNode {
  const say = useWords('mail')
  const toast = useToast()
  const tellProblem = useProblemWords()
  const { run, busy } = useWrite(testMail)
  const { of } = props
  if (of === null) return <EmptyState title={say('not-set')}>{say('not-set-words')}</EmptyState>
  const test = (): void =>
    void run({}).then(
      () => toast({ sentence: say('tested') }),
      (problem: unknown) => toast({ sentence: tellProblem(problem, say('not-tested')), tone: 'bad' }),
    )
  return (
    <div className="mail-server">
      <p>
        {say('set', { host: of.host, port: of.port, from: of.from })}{' '}
        <span className="p-meta">{say(of.encrypted ? 'encrypted' : 'open')}</span>
      </p>
      <Button busy={busy} onClick={test}>
        {say('test')}
      </Button>
    </div>
  )
}

function columnsOf(say: Say): readonly GridColumn<Row>[] {
  return [
    {
      id: 'person',
      header: say('person'),
      width: 190,
      grow: 1,
      cell: (row) => <Person name={row.person.name} />,
    },
    { id: 'kind', header: say('kind.title'), width: 130, cell: (row) => say(`kind.${row.kind}`) },
    {
      id: 'state',
      header: say('state.title'),
      width: 150,
      cell: (row) => (
        <Chip
          tone={
            row.state === 'bounced' || row.state === 'failed' ? 'bad' : row.state === 'sent' ? 'good' : 'none'
          }
        >
          {say(`state.${row.state}`)}
        </Chip>
      ),
    },
    { id: 'attempts', header: say('attempts'), width: 80, align: 'end', cell: (row) => row.attempts },
    { id: 'because', header: say('because'), width: 150, cell: (row) => row.because },
    { id: 'at', header: say('at'), width: 100, cell: (row) => <Age of={row.at as Instant} /> },
  ]
}
