import { Button, Figure, useProblemWords, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Estimate, showForecast, useAsBaseline, useAsForecast } from '../../contract/index.ts'
import { TextField } from '../money/fields.tsx'
import { figureUnit, readAmount, roundAmount } from './amounts.ts'
import { KnownField } from './fields.tsx'

/** What was approved becomes a forecast of a category, or a baseline. */
export function UseForm(props: { of: Estimate; mayForecast: boolean; mayBaseline: boolean }): ReactNode {
  const say = useWords('estimates')
  const { of, mayForecast, mayBaseline } = props
  const [rate, setRate] = useState('')
  const currency = useRead(showForecast, { projectId: of.projectId }).data?.currency ?? null
  const approved = of.versions.find(({ state }) => state === 'approved')
  if (approved === undefined || !(mayForecast || mayBaseline)) return null
  const hour = readAmount(rate, { unit: 'money', currency })
  const priced = of.unit === 'work' && hour !== null && hour > 0 ? { perHour: hour } : {}
  const ready = of.unit === 'money' || 'perHour' in priced
  return (
    <div className="estimate-use">
      <h3 className="p-label">
        {say('use.title', { number: approved.number })}{' '}
        <Figure value={roundAmount(approved.expected, of)} unit={figureUnit(of)} label={say('expected')} />
      </h3>
      {of.unit === 'work' ? (
        <TextField label={`${say('use.rate')} [${currency ?? ''}]`} value={rate} onType={setRate} />
      ) : null}
      {mayForecast ? <Forecast of={of} priced={priced} ready={ready} /> : null}
      {mayBaseline ? <Baseline of={of} priced={priced} ready={ready} /> : null}
    </div>
  )
}

type Using = { of: Estimate; priced: { readonly perHour?: number }; ready: boolean }

function Forecast(props: Using): ReactNode {
  const say = useWords('estimates')
  const toast = useToast()
  const inWords = useProblemWords()
  const { of, priced, ready } = props
  const { projectId, id: estimateId } = of
  const known = useRead(showForecast, { projectId }).data?.rows.map(({ category }) => category) ?? []
  const [category, setCategory] = useState('')
  const write = useWrite(useAsForecast)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void write.run({ projectId, estimateId, category, ...priced }, { ifMatch: of.version }).then(
      () => toast({ sentence: say('use.forecast-done', { category }) }),
      () => undefined,
    )
  }
  return (
    <form className="estimate-row" onSubmit={submit}>
      <KnownField label={say('use.category')} value={category} known={known} onType={setCategory} />
      <Button type="submit" busy={write.busy} disabled={category.trim() === '' || !ready}>
        {say('use.forecast')}
      </Button>
      {write.problem === undefined ? null : (
        <p className="p-bad" role="alert">
          {inWords(write.problem, write.problem.message)}
        </p>
      )}
    </form>
  )
}

function Baseline(props: Using): ReactNode {
  const say = useWords('estimates')
  const toast = useToast()
  const inWords = useProblemWords()
  const { projectId, id: estimateId, version } = props.of
  const write = useWrite(useAsBaseline)
  const send = (): void =>
    void write.run({ projectId, estimateId, ...props.priced }, { ifMatch: version }).then(
      () => toast({ sentence: say('use.baseline-done') }),
      () => undefined,
    )
  return (
    <>
      <Button busy={write.busy} disabled={!props.ready} onClick={send}>
        {say('use.baseline')}
      </Button>
      {write.problem === undefined ? null : (
        <p className="p-bad" role="alert">
          {inWords(write.problem, write.problem.message)}
        </p>
      )}
    </>
  )
}
