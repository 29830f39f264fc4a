import type { Day } from '@portolan/quantity'
import { Button, DayText, ErrorState, Figure, Link, Skeleton, Told, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import {
  type CaseOfEstimate,
  type EstimateHistory,
  type EstimateMethod,
  type EstimateUnit,
  type Points,
  showEstimateHistory,
  type Size,
} from '../../contract/index.ts'
import { type Amounts, figureUnit } from './amounts.ts'
import { RecordWords } from './record-words.tsx'

export type HistoryAsked = {
  readonly projectId: string
  readonly unit: EstimateUnit
  readonly kind: string
  readonly sizes: readonly Size[]
}

// eslint-disable-next-line typescript/explicit-function-return-type
export function useHistory({ projectId, unit, kind, sizes }: HistoryAsked) {
  const asked = sizes.map(({ driver, size }) => `${driver}=${size}`)
  return useRead(showEstimateHistory, {
    projectId,
    unit,
    ...(kind.trim() === '' ? {} : { kind }),
    ...(asked.length === 0 ? {} : { sizes: asked }),
  })
}

/** What finished work says: by analogy, by a line, the cases themselves, and how right one was before. */
export function HistoryPart(props: {
  read: ReturnType<typeof useHistory>
  amounts: Amounts
  onTake: (method: EstimateMethod) => void
}): ReactNode {
  const say = useWords('estimates')
  const { read } = props
  if (read.problem)
    return <ErrorState title={say('history.failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={4} />
  const of = read.data
  return (
    <section className="estimate-wide estimate-history" aria-label={say('history.title')}>
      <h3 className="p-label">{say('history.title')}</h3>
      <RecordWords of={of.mine} />
      <div className="estimate-offers">
        <Offer method="analogy" points={of.analogy} {...props} of={of} />
        <Offer method="parametric" points={of.parametric} {...props} of={of} />
      </div>
      <CaseTable of={of.cases} amounts={props.amounts} />
      {of.pastCases === 0 ? <p className="p-meta">{say('history.none')}</p> : null}
    </section>
  )
}

function Offer(props: {
  method: 'analogy' | 'parametric'
  points: Points | null
  of: EstimateHistory
  amounts: Amounts
  onTake: (method: EstimateMethod) => void
}): ReactNode {
  const say = useWords('estimates')
  const { method, points, of, amounts } = props
  const findings = of.findings.filter((one) => one.method === method)
  return (
    <div className="estimate-offer" role="group" aria-label={say(`method.${method}`)}>
      <h4>{say(`method.${method}`)}</h4>
      {points ? (
        <p className="estimate-points">
          {(['low', 'likely', 'high'] as const).map((name) => (
            <span key={name}>
              <span className="p-meta">{say(`points.${name}`)}</span>{' '}
              <Figure value={points[name]} unit={figureUnit(amounts)} label={say(`points.${name}`)} />
            </span>
          ))}
        </p>
      ) : null}
      <p className="p-meta">{footing(say, method, of)}</p>
      {findings.map((one) => (
        <p key={one.code} className="p-meta">
          <Told of={one} />
        </p>
      ))}
      {points ? (
        <Button size="small" onClick={() => props.onTake(method)}>
          {say(`history.take-${method}`)}
        </Button>
      ) : null}
    </div>
  )
}

function footing(
  say: ReturnType<typeof useWords>,
  method: 'analogy' | 'parametric',
  { analogy, parametric, pastCases, findings }: EstimateHistory,
): string {
  if (method === 'analogy')
    return analogy ? say('history.like', { count: Math.round(analogy.likeCases), all: pastCases }) : ''
  if (parametric)
    return say('history.line', {
      count: parametric.sizedCases,
      miss: Math.round((parametric.medianMiss ?? 0) * 100),
    })
  return findings.some((one) => one.method === 'parametric') ? '' : say('history.no-sizes')
}

/** Past cases with what was said, what it took, and what each counts. */
export function CaseTable(props: { of: readonly CaseOfEstimate[]; amounts: Amounts }): ReactNode {
  const say = useWords('estimates')
  const { of, amounts } = props
  if (of.length === 0) return null
  const unit = figureUnit(amounts)
  return (
    <div className="estimate-scroll" tabIndex={0} role="region" aria-label={say('cases')}>
      <table className="estimate-table">
        <thead>
          <tr>
            <th scope="col">{say('cases')}</th>
            <th scope="col">{say('sizes-short')}</th>
            {['points.likely', 'actual', 'ratio-short', 'share'].map((key) => (
              <th key={key} scope="col" data-number="">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.map((one) => (
            <tr key={one.estimateId}>
              <th scope="row">
                <Link
                  to="/projects/$projectId/estimates/$estimateId"
                  params={{ projectId: one.projectId, estimateId: one.estimateId }}
                >
                  {one.title}
                </Link>
                <span className="p-meta">
                  {one.project} · {one.kind} · <DayText of={one.endedOn as Day} />
                </span>
              </th>
              <td>{one.sizes.map(({ driver, size }) => `${size} ${driver}`).join(', ')}</td>
              <td data-number="">
                <Figure value={one.likely} unit={unit} label={say('points.likely')} />
              </td>
              <td data-number="">
                <Figure value={one.actual} unit={unit} label={say('actual')} />
              </td>
              <td data-number="">
                <Figure
                  value={one.likely === 0 ? null : one.actual / one.likely}
                  unit="ratio"
                  label={say('ratio')}
                />
              </td>
              <td data-number="">
                <Figure value={one.share} unit="share" label={say('share')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
