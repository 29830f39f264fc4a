import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  DayText,
  ErrorState,
  Link,
  SidePanel,
  Skeleton,
  useFormat,
  useProblemWords,
  useReadPages,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import {
  acceptProgress,
  listProgressReports,
  type ProgressReport,
  refuseProgress,
} from '../../contract/index.ts'

/** What people reported of a project that one plans: accepted, it becomes the next version of the plan. */
export function AnswersPanel(props: { projectId: string; onClose: () => void }): ReactNode {
  const say = useWords('week')
  const { projectId, onClose } = props
  const list = useReadPages(listProgressReports, { projectId, state: 'waiting' })
  return (
    <SidePanel title={say('answers.title')} width={360} onClose={onClose}>
      {list.problem ? (
        <ErrorState title={say('answers.failed')} problem={list.problem} onRetry={list.again} />
      ) : list.loading ? (
        <Skeleton rows={4} />
      ) : (
        <ul className="week-answers">
          {list.rows.map((row) => (
            <Report key={row.id} of={row} />
          ))}
          {list.rows.length === 0 ? <li className="p-label">{say('answers.none')}</li> : null}
        </ul>
      )}
    </SidePanel>
  )
}

function Report(props: { of: ProgressReport }): ReactNode {
  const say = useWords('week')
  const format = useFormat()
  const inWords = useProblemWords()
  const toast = useToast()
  const id = useId()
  const { of } = props
  const accepting = useWrite(acceptProgress)
  const refusing = useWrite(refuseProgress)
  const [because, write] = useState('')
  const key = { projectId: of.projectId, reportId: of.id }
  const problem = accepting.problem ?? refusing.problem
  const accept = async (): Promise<void> => {
    const done = await accepting.run(key).catch(() => undefined)
    if (done !== undefined) toast({ sentence: say('answers.accepted', { name: of.activityName }) })
  }
  const refuse = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (because.trim() !== '') await refusing.run({ ...key, because }).catch(() => undefined)
  }
  return (
    <li>
      <Link
        to="/projects/$projectId/plan"
        params={{ projectId: of.projectId }}
        search={{ row: of.activity }}
        className="week-name"
      >
        {of.activityName}
      </Link>
      <p>
        {say('answers.says', { name: of.person.name, percent: format.value(of.percent, 'percent') })}
        {of.finishedOn === null ? null : (
          <>
            {' · '}
            {say('answers.finished')} <DayText of={of.finishedOn as Day} />
          </>
        )}{' '}
        <span className="p-label">
          <Age of={of.reportedAt as Instant} />
        </span>
      </p>
      {of.words === '' ? null : <p className="p-label">{of.words}</p>}
      <form className="week-answer" onSubmit={(event) => void refuse(event)}>
        <Button size="small" kind="first" busy={accepting.busy} onClick={() => void accept()}>
          {say('answers.accept')}
        </Button>
        <label htmlFor={id} className="p-hidden">
          {say('answers.because')}
        </label>
        <input
          id={id}
          value={because}
          placeholder={say('answers.because')}
          onChange={(event) => write(event.target.value)}
        />
        <Button size="small" type="submit" busy={refusing.busy} disabled={because.trim() === ''}>
          {say('answers.refuse')}
        </Button>
      </form>
      {problem === undefined ? null : (
        <p className="p-bad" role="alert">
          {inWords(problem, problem.message)}
        </p>
      )}
    </li>
  )
}
