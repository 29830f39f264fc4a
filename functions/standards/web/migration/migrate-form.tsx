import './texts.ts'
import {
  Button,
  ErrorState,
  Skeleton,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type Migration, migrateProject, type ProjectMethod, showMigration } from '../../contract/index.ts'
import { ReportShown } from './report-shown.tsx'

type Props = { readonly of: ProjectMethod; readonly onDone: () => void; readonly onCancel: () => void }

/** The report first; then the project goes over as it was shown. */
export function MigrateForm(props: Props): ReactNode {
  const say = useWords('migration')
  const { projectId } = props.of
  const [phaseId, setPhaseId] = useState('')
  const asked = phaseId === '' ? { projectId } : { projectId, phaseId }
  const read = useRead(showMigration, asked)
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={8} />
  return <Taking {...props} migration={read.data} phaseId={phaseId} onPhase={setPhaseId} />
}

type TakingProps = Props & {
  readonly migration: Migration
  readonly phaseId: string
  readonly onPhase: (id: string) => void
}

function Taking({ of, onDone, onCancel, migration, phaseId, onPhase }: TakingProps): ReactNode {
  const say = useWords('migration')
  const toast = useToast()
  const tell = useProblemWords()
  const plain = useWords()
  const { run, busy } = useWrite(migrateProject)
  const [words, setWords] = useState('')
  const [refused, setRefused] = useState<string>()
  const { report, version, phases } = migration
  const take = async (): Promise<void> => {
    try {
      const where = phaseId === '' ? {} : { phaseId }
      await run({ projectId: of.projectId, words, ...where }, { ifMatch: version })
      toast({ sentence: say('done', { to: report.to }) })
      onDone()
    } catch (problem) {
      setRefused(tell(problem, say('unreachable')))
    }
  }
  return (
    <form
      className="p-form method-form start-review"
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      {refused === undefined ? null : (
        <p className="p-form-failed" role="alert">
          {refused}
        </p>
      )}
      <h3>{say('title', { to: report.to, name: migration.name })}</h3>
      <ReportShown of={report} />
      {report.phase.after === null || phaseId !== '' ? (
        <>
          <p className="method-note">{say('gone', { phase: report.phase.before, to: report.to })}</p>
          <label className="start-role">
            <span>{say('stands')}</span>
            <select className="p-input" value={phaseId} onChange={(event) => onPhase(event.target.value)}>
              <option value="">{say('choose')}</option>
              {phases.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </>
      ) : null}
      <label className="start-role">
        <span>{say('words')}</span>
        <input
          className="p-input"
          value={words}
          maxLength={2_000}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <div className="p-row p-form-end">
        <Button kind="first" type="submit" busy={busy} disabled={report.phase.after === null}>
          {say('do', { to: report.to })}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {plain('cancel')}
        </Button>
      </div>
    </form>
  )
}
