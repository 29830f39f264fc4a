import {
  Button,
  DataGrid,
  EmptyState,
  ErrorState,
  useRead,
  useReadPages,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { listLedgerEntries, listProjects, placeLedgerEntries } from '../../contract/index.ts'
import { ChoiceField } from '../money/fields.tsx'
import { useNarrow } from '../use-narrow.ts'
import { entryColumns } from './entry-columns.tsx'

/** Postings whose project nobody knows: some are chosen, and given one together. */
export function Suspense(props: { mayPlace: boolean }): ReactNode {
  const say = useWords('ledger')
  const narrow = useNarrow()
  const read = useReadPages(listLedgerEntries, { limit: 200, suspense: true })
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo(() => entryColumns(say), [say])
  const waiting = read.rows.filter(({ id }) => selected.has(id)).map(({ id }) => id)
  return (
    <>
      {props.mayPlace && waiting.length > 0 ? (
        <Place entryIds={waiting} onDone={() => select(new Set())} />
      ) : null}
      <DataGrid
        label={say('view.suspense')}
        columns={columns}
        rows={read.rows}
        idOf={(row) => row.id}
        density="compact"
        selected={selected}
        {...(props.mayPlace ? { onSelect: select } : {})}
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        hasMore={read.hasMore}
        loadingMore={read.loadingMore}
        onNeedMore={read.more}
        {...(narrow ? { hiddenColumns: ['line', 'supplier', 'text'] } : {})}
        empty={<EmptyState title={say('no-suspense')}>{say('no-suspense-words')}</EmptyState>}
      />
    </>
  )
}

function Place(props: { entryIds: readonly string[]; onDone: () => void }): ReactNode {
  const say = useWords('ledger')
  const toast = useToast()
  const projects = useRead(listProjects, { limit: 500 })
  const [toProject, setProject] = useState('')
  const [remember, setRemember] = useState(true)
  const { run, busy, problem } = useWrite(placeLedgerEntries)
  const count = props.entryIds.length
  const place = (): void =>
    void run({ entryIds: [...props.entryIds], toProject, remember }).then(
      ({ placed }) => {
        toast({ sentence: say('placed', { count: placed }) })
        props.onDone()
      },
      () => undefined,
    )
  return (
    <form
      className="ledger-place"
      aria-label={say('place')}
      onSubmit={(event) => {
        event.preventDefault()
        if (toProject !== '') place()
      }}
    >
      {problem ? <ErrorState title={say('place-refused')} problem={problem} /> : null}
      <span>{say('chosen', { count })}</span>
      <ChoiceField
        label={say('place-to')}
        value={toProject}
        choices={[
          ['', '–'],
          ...(projects.data?.items ?? []).map(
            ({ id, name, code }) => [id, code ? `${code} ${name}` : name] as const,
          ),
        ]}
        onChoose={setProject}
      />
      <label className="ledger-remember">
        <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.target.checked)} />
        {say('place-remember')}
      </label>
      <Button kind="first" type="submit" busy={busy} disabled={toProject === ''}>
        {say('place-go', { count })}
      </Button>
    </form>
  )
}
