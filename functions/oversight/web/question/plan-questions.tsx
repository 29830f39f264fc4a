import './question.css'
import './texts.ts'
import '../decision/texts.ts'
import { editSchedule } from '@portolan/plan/contract'
import {
  Button,
  type CallGiven,
  Link,
  type PartProps,
  StatusChip,
  useCall,
  useProblemWords,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useEffect, useRef } from 'react'
import {
  askAnew,
  listPlanQuestions,
  type PlanQuestion,
  showQuestion,
  withdrawDecision,
} from '../../contract/index.ts'
import { toneOfState } from '../decision/words.ts'
import { matters, mayDraw, movedOn } from './questions-that-matter.ts'

const most = 3

/** What was asked about the plan that shows: what waits, what it came of, and what the plan has left behind. */
export function PlanQuestions({ id: projectId, given }: PartProps): ReactNode {
  const say = useWords('questions')
  const version = given?.version ?? 0
  const items = useRead(listPlanQuestions, { projectId }).data?.items ?? []
  const draw = useDraw(given?.of, given?.onTry)
  const shown = items.filter((one) => matters(one, version))
  if (shown.length === 0) return null
  return (
    <ul className="question-strip" aria-label={say('plan.list')}>
      {shown.slice(0, most).map((of) => (
        <Line key={of.id} of={of} version={version} draw={of.id === given?.of ? undefined : draw} />
      ))}
      {shown.length > most ? (
        <li>
          <Link to="/projects/$projectId/decisions" params={{ projectId }}>
            {say('plan.more', { count: shown.length - most })}
          </Link>
        </li>
      ) : null}
    </ul>
  )
}

type Draw = ((of: PlanQuestion) => Promise<void>) | undefined

function Line(props: { of: PlanQuestion; version: number; draw: Draw }): ReactNode {
  const say = useWords('questions')
  const word = useWords('decisions')
  const { of, version, draw } = props
  const late = movedOn(of, version)
  return (
    <li>
      <StatusChip tone={toneOfState(of.state)} word={word(`state.${of.state}`)} bare />
      <span className="question-words">
        <Link to="/decisions/$decisionId" params={{ decisionId: of.id }}>
          D-{of.number} {of.question}
        </Link>{' '}
        <span className="p-meta">
          {of.became === null
            ? say('plan.asks', { count: of.edits, version: of.speaksOf ?? '–' })
            : say('plan.made', { version: of.became })}
        </span>
        {of.state === 'outdated' ? <span className="p-warn"> {say('plan.was-outdated')}</span> : null}
        {late ? <span className="p-warn"> {say('plan.moved-on', { version })}</span> : null}
      </span>
      {draw !== undefined && mayDraw(of, version) ? (
        <Button size="small" onClick={() => void draw(of)}>
          {say(of.state === 'asked' ? 'plan.withdraw-draw' : 'plan.draw')}
        </Button>
      ) : null}
    </li>
  )
}

/** Draws what a question carries on the plan; of one that is closed, as a new draft on the plan of today. */
function useDraw(of: string | undefined, onTry: NonNullable<PartProps['given']>['onTry']): Draw {
  const say = useWords('questions')
  const call = useCall()
  const toast = useToast()
  const tell = useProblemWords()
  const withdrawing = useWrite(withdrawDecision)
  const renewing = useWrite(askAnew)
  const drawn = useRef<string | undefined>(undefined)
  const show = async (decisionId: string): Promise<void> => {
    drawn.current = decisionId
    const { options } = await call(showQuestion, { decisionId })
    const calls = options.flatMap((option) => option.calls).flatMap(toGiven)
    if (calls.length === 0) return toast({ sentence: say('plan.unfit'), tone: 'bad' })
    onTry?.(calls, decisionId)
  }
  const orTell = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (problem) {
      toast({ sentence: tell(problem, say('plan.unfit')), tone: 'bad' })
    }
  }
  // Who comes here from a question sees it drawn at once.
  useEffect(() => {
    if (of === undefined || onTry === undefined || drawn.current === of) return
    void orTell(async () => await show(of))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each question, when the plan can be tried
  }, [of, onTry])
  if (onTry === undefined) return undefined
  return async ({ id, state, version }) =>
    await orTell(async () => {
      if (state === 'draft') return await show(id)
      if (state === 'asked') await withdrawing.run({ decisionId: id }, { ifMatch: version })
      await show((await renewing.run({ decisionId: id })).id)
    })
}

function toGiven({ operation, input, subjectVersion }: WrittenCall): CallGiven[] {
  return input === null || operation !== editSchedule.id ? [] : [{ operation, input, subjectVersion }]
}

type WrittenCall = {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>> | null
  readonly subjectVersion: number | null
}
