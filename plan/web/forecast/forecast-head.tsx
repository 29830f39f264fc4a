import {
  Button,
  Chip,
  ErrorState,
  Figure,
  FigureBox,
  FigureStrip,
  useFormat,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import {
  type ForecastState,
  type ProjectForecast,
  submitForecast,
  withdrawForecast,
} from '../../contract/index.ts'
import { usePeriodName } from '../period/use-period-name.ts'

/** What the project will cost, and whether that is submitted. */
export function ForecastFigures(props: { of: ProjectForecast }): ReactNode {
  const say = useWords('forecast')
  const format = useFormat()
  const { of } = props
  const { totals, currency } = of
  const [ahead] = of.accuracy
  const box = (
    key: 'budget' | 'spent' | 'to-complete' | 'at-completion',
    value: number | null,
  ): ReactNode => (
    <FigureBox label={say(key)}>
      <Figure value={value} unit={currency} label={say(key)} size="large" />
    </FigureBox>
  )
  return (
    <FigureStrip>
      {box('budget', totals.budget)}
      {box('spent', totals.spent)}
      {box('to-complete', totals.toComplete)}
      {box('at-completion', totals.atCompletion)}
      <FigureBox
        label={say('difference')}
        note={
          totals.lastAtCompletion === null
            ? undefined
            : say('last-was', { amount: format.moneyShort({ amount: totals.lastAtCompletion, currency }) })
        }
      >
        <Figure value={totals.difference} unit={currency} label={say('difference')} size="large" signed />
      </FigureBox>
      <FigureBox
        label={say('accuracy')}
        note={
          ahead && ahead.periods > 0 ? say('accuracy-of', { count: ahead.periods }) : say('accuracy-none')
        }
      >
        <Figure value={ahead?.accuracy} unit="share" label={say('accuracy')} size="large" />
      </FigureBox>
    </FigureStrip>
  )
}

export function ForecastStateChip(props: { of: ForecastState }): ReactNode {
  const say = useWords('forecast')
  const tones = { none: 'none', draft: 'accent', submitted: 'good' } as const
  return <Chip tone={tones[props.of]}>{say(`state.${props.of}`)}</Chip>
}

/** What to show of the money, from where the forecast is filled, and the button that submits it or takes it back. */
export function ForecastBar(props: {
  of: ProjectForecast | undefined
  mayForecast: boolean
  children: ReactNode
}): ReactNode {
  return (
    <div className="forecast-bar">
      {props.children}
      {props.of ? <Standing of={props.of} mayForecast={props.mayForecast} /> : null}
    </div>
  )
}

function Standing(props: { of: ProjectForecast; mayForecast: boolean }): ReactNode {
  const say = useWords('forecast')
  const nameOf = usePeriodName()
  const { of } = props
  const asOf = of.asOf === null ? '' : nameOf(of.asOf)
  const note =
    of.state === 'none'
      ? say(`filled.${of.filledFrom}`, { period: of.lastAsOf === null ? '' : nameOf(of.lastAsOf) })
      : of.submittedBy === null
        ? ''
        : say('submitted-by', { name: of.submittedBy })
  return (
    <>
      <span>{say('from', { period: asOf })}</span>
      <ForecastStateChip of={of.state} />
      <span className="p-label forecast-note">{note}</span>
      {props.mayForecast ? <Submit of={of} asOf={asOf} /> : null}
    </>
  )
}

function Submit(props: { of: ProjectForecast; asOf: string }): ReactNode {
  const say = useWords('forecast')
  const toast = useToast()
  const submit = useWrite(submitForecast)
  const withdraw = useWrite(withdrawForecast)
  const { projectId, state, version } = props.of
  const ways = { ifMatch: version }
  const told = (key: string) => () => toast({ sentence: say(key, { period: props.asOf }) })
  const problem = submit.problem ?? withdraw.problem
  return (
    <span className="forecast-submit">
      {problem ? <ErrorState title={say('submit-title')} problem={problem} /> : null}
      {state === 'submitted' ? (
        <Button
          busy={withdraw.busy}
          onClick={() => void withdraw.run({ projectId }, ways).then(told('withdrawn'), () => undefined)}
        >
          {say('withdraw')}
        </Button>
      ) : (
        <Button
          kind="first"
          busy={submit.busy}
          onClick={() => void submit.run({ projectId }, ways).then(told('submitted'), () => undefined)}
        >
          {say('submit')}
        </Button>
      )}
    </span>
  )
}
