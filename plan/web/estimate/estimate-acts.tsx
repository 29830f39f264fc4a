import {
  Button,
  later,
  Section,
  useMay,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import {
  type Estimate,
  estimatePermissions,
  permissions,
  reviewEstimate,
  showProject,
  submitEstimate,
  withdrawEstimate,
} from '../../contract/index.ts'
import { WordsField } from './fields.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { UseForm } from './use-form.tsx'

const NextVersionDialog = later(async () => (await import('./next-version-dialog.tsx')).NextVersionDialog)

/** What can be done with an estimate now, by whom it is looked at. */
export function EstimateActs(props: { of: Estimate }): ReactNode {
  const say = useWords('estimates')
  const may = useMay()
  const { of } = props
  const project = useRead(showProject, { projectId: of.projectId }).data
  const place = { projectId: of.projectId, portfolioId: project?.portfolio.id }
  const [writing, setWriting] = useState(false)
  const mayEstimate = may(estimatePermissions.estimate, place)
  const approved = of.versions.some(({ state }) => state === 'approved')
  const reviews = of.state === 'in-review' && may(estimatePermissions.reviewEstimates, place)
  return (
    <Section>
      {mayEstimate ? <Steps of={of} onWrite={() => setWriting(true)} /> : null}
      {of.state === 'in-review' && of.mine ? <p className="p-meta">{say('review.own')}</p> : null}
      {reviews && !of.mine ? <Review of={of} /> : null}
      {approved ? (
        <UseForm
          of={of}
          mayForecast={may(permissions.forecast, place)}
          mayBaseline={may(permissions.edit, place)}
        />
      ) : null}
      {approved && mayEstimate ? <OutcomeForm of={of} /> : null}
      {writing ? <NextVersionDialog of={of} onClose={() => setWriting(false)} /> : null}
    </Section>
  )
}

/** Towards review and back, and to the next version. */
function Steps(props: { of: Estimate; onWrite: () => void }): ReactNode {
  const say = useWords('estimates')
  const toast = useToast()
  const inWords = useProblemWords()
  const { of, onWrite } = props
  const submit = useWrite(submitEstimate)
  const withdraw = useWrite(withdrawEstimate)
  const { projectId, id: estimateId, version, state, number } = of
  const key = { projectId, estimateId }
  const told = (word: string) => () => toast({ sentence: say(word, { number }) })
  const problem = submit.problem ?? withdraw.problem
  return (
    <div className="estimate-acts">
      {state === 'draft' ? (
        <Button
          kind="first"
          busy={submit.busy}
          onClick={() => void submit.run(key, { ifMatch: version }).then(told('submitted'), () => undefined)}
        >
          {say('submit')}
        </Button>
      ) : null}
      {state === 'in-review' ? (
        <Button
          busy={withdraw.busy}
          onClick={() =>
            void withdraw.run(key, { ifMatch: version }).then(told('withdrawn'), () => undefined)
          }
        >
          {say('withdraw')}
        </Button>
      ) : (
        <Button onClick={onWrite}>{say(of.goesOn ? 'change' : 'next')}</Button>
      )}
      {problem === undefined ? null : (
        <p className="p-bad" role="alert">
          {inWords(problem, problem.message)}
        </p>
      )}
    </div>
  )
}

function Review(props: { of: Estimate }): ReactNode {
  const say = useWords('estimates')
  const toast = useToast()
  const inWords = useProblemWords()
  const { of } = props
  const review = useWrite(reviewEstimate)
  const [words, setWords] = useState('')
  const send = (approve: boolean): void => {
    const input = { projectId: of.projectId, estimateId: of.id, approve, words }
    void review.run(input, { ifMatch: of.version }).then(
      () => toast({ sentence: say(approve ? 'review.approved' : 'review.sent', { number: of.number }) }),
      () => undefined,
    )
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    send(true)
  }
  return (
    <form className="estimate-form" onSubmit={submit} aria-label={say('review.form')}>
      <WordsField label={say('review.words')} value={words} rows={3} onType={setWords} />
      {review.problem === undefined ? null : (
        <p className="p-bad" role="alert">
          {inWords(review.problem, review.problem.message)}
        </p>
      )}
      <div className="estimate-acts">
        <Button kind="first" type="submit" busy={review.busy}>
          {say('review.approve')}
        </Button>
        <Button busy={review.busy} onClick={() => send(false)}>
          {say('review.send-back')}
        </Button>
      </div>
    </form>
  )
}
