import '../start/start.css'
import './texts.ts'
import {
  Button,
  ErrorState,
  Link,
  Skeleton,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  listMigrating,
  type Method,
  migrateProjects,
  type MigrationLine,
  type MigrationOutcome,
} from '../../contract/index.ts'
import { ReportShown } from './report-shown.tsx'

/** All projects behind the published version, each with what that would mean to it, to be taken over together. */
export function MigratingPanel({ of }: { of: Method }): ReactNode {
  const say = useWords('migration')
  const read = useRead(listMigrating, { methodId: of.id })
  const [stayed, setStayed] = useState<readonly MigrationOutcome[]>([])
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={8} />
  const { items } = read.data
  return (
    <div className="method-form start-review">
      {stayed.length === 0 ? null : (
        <div className="method-faults" role="status">
          <strong>{say('many.refused', { count: stayed.length })}</strong>
          <ul>
            {stayed.map(({ project, refused }) => (
              <li key={project.id}>
                {project.name}: {refused?.sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
      {items.length === 0 ? (
        <p className="method-note">{say('many.none')}</p>
      ) : (
        <Choosing of={of} items={items} onStayed={setStayed} />
      )}
    </div>
  )
}

type ChoosingProps = {
  readonly of: Method
  readonly items: readonly MigrationLine[]
  readonly onStayed: (stayed: readonly MigrationOutcome[]) => void
}

function Choosing({ of, items, onStayed }: ChoosingProps): ReactNode {
  const say = useWords('migration')
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(migrateProjects)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter(({ project }) => ticked.has(project.id)).map(({ project }) => project.id)
  const tick = (id: string, on: boolean): void =>
    setTicked(new Set(on ? [...ticked, id] : [...ticked].filter((one) => one !== id)))
  const take = async (): Promise<void> => {
    try {
      const done = await run({ methodId: of.id, projectIds: chosen })
      const stayed = done.items.filter(({ refused }) => refused !== null)
      toast({ sentence: say('many.done', { count: done.items.length - stayed.length }) })
      onStayed(stayed)
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return (
    <form
      className="p-form"
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <p className="method-note">{say('many.note')}</p>
      <label className="method-tick">
        <input
          type="checkbox"
          checked={items.every(({ project }) => ticked.has(project.id))}
          onChange={(event) =>
            setTicked(new Set(event.target.checked ? items.map(({ project }) => project.id) : []))
          }
        />
        <span>{say('many.all')}</span>
      </label>
      {items.map((line) => (
        <Line
          key={line.project.id}
          of={line}
          checked={ticked.has(line.project.id)}
          onCheck={(on) => tick(line.project.id, on)}
        />
      ))}
      <div className="p-row p-form-end">
        <Button kind="first" type="submit" busy={busy} disabled={chosen.length === 0}>
          {say('many.do', { count: chosen.length, to: of.published ?? 0 })}
        </Button>
      </div>
    </form>
  )
}

type LineProps = {
  readonly of: MigrationLine
  readonly checked: boolean
  readonly onCheck: (on: boolean) => void
}

function Line({ of, checked, onCheck }: LineProps): ReactNode {
  const say = useWords('migration')
  const words = useWords('methods')
  const { project, manager, report } = of
  const { before, after } = report.class
  return (
    <div className="start-part">
      <label className="method-tick start-risk">
        <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
        <span>
          <strong>{project.name}</strong>
          <span className="p-meta">
            {manager?.name ?? say('many.unmanaged')} ·{' '}
            {say('many.line', {
              from: report.from,
              asked: report.asked.length,
              dropped: report.dropped.length,
            })}
            {before === after
              ? null
              : ` · ${say('many.class', { before: words(`class.${before}`), after: words(`class.${after}`) })}`}
          </span>
          {report.phase.after === null ? (
            <span className="p-bad">{say('many.gone', { phase: report.phase.before })}</span>
          ) : null}
        </span>
      </label>
      <details>
        <summary>{say('many.report')}</summary>
        <ReportShown of={report} />
        <Link to="/projects/$projectId/method" params={{ projectId: project.id }}>
          {project.name}
        </Link>
      </details>
    </div>
  )
}
