import { Figure, Section, StatusChip, type Tone, useFormat, useTold, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { PointShown } from '../../contract/index.ts'
import { formulaOf } from './formula-of.ts'
import { LimitBar } from './limit-bar.tsx'
import type { ExplainQuality } from './use-explain-schedule.ts'

type Opening = {
  readonly opened: string | undefined
  readonly onOpen: (id: string) => void
  readonly explain: ExplainQuality
}

/** The fourteen points, each with its measure against its limit. */
export function Points(props: Opening & { of: readonly PointShown[] }): ReactNode {
  const say = useWords('truth')
  return (
    <Section title={say('points.title')} right={say('points.source')}>
      <div className="truth-table" tabIndex={0} role="region" aria-label={say('points.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col" data-number="">
                {say('points.number')}
              </th>
              <th scope="col">{say('points.point')}</th>
              <th scope="col">{say('points.verdict')}</th>
              <th scope="col" data-number="">
                {say('points.measure')}
              </th>
              <th scope="col" data-bar="">
                {say('points.limit')}
              </th>
              <th scope="col" data-wide="">
                {say('points.counted')}
              </th>
              <th scope="col" data-number="">
                {say('points.held')}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.of.map((point) => (
              <PointLine key={point.id} {...props} point={point} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function PointLine(props: Opening & { point: PointShown }): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const tell = useTold()
  const { point, opened, onOpen, explain } = props
  const unit = unitOf(point.id)
  const applies = point.verdict !== 'not-applicable'
  const limit = format.value(point.limit, unit)
  return (
    <tr data-open={point.id === opened || undefined}>
      <td data-number="">{point.number}</td>
      <th scope="row" title={tell(formulaOf(point))}>
        {say(`point.${point.id}`)}
      </th>
      <td title={point.reason ? tell(point.reason) : undefined}>
        <StatusChip bare tone={toneOf(point)} word={say(`verdict.${wordOf(point)}`)} />
      </td>
      <td data-number="">
        <Figure
          value={point.value}
          unit={unit}
          label={say(`point.${point.id}`)}
          explain={applies ? explain(point.id) : undefined}
        />
      </td>
      <td data-bar="">
        <span className="truth-against">
          <LimitBar
            value={point.value}
            {...(point.passes === 'at-least' ? { from: point.limit } : {})}
            to={point.limit}
            kept={applies && !point.informational ? point.verdict === 'pass' : undefined}
          />
          <span>{point.passes === 'at-most' ? `≤ ${limit}` : `≥ ${limit}`}</span>
        </span>
      </td>
      <td data-wide="">
        {applies && point.numerator !== null && point.denominator !== null
          ? say(`counts.${point.id}`, {
              numerator: format.number(point.numerator),
              denominator: format.number(point.denominator),
            })
          : point.reason && tell(point.reason)}
      </td>
      <td data-number="">
        <Held
          id={point.id}
          many={point.offending}
          opened={opened}
          onOpen={onOpen}
          name={say(`point.${point.id}`)}
        />
      </td>
    </tr>
  )
}

/** How many activities or links stand behind it; opens them. */
export function Held(props: {
  id: string
  many: number
  name: string
  opened: string | undefined
  onOpen: (id: string) => void
}): ReactNode {
  const say = useWords('truth')
  if (props.many === 0) return <span className="p-label">–</span>
  return (
    <button
      type="button"
      className="p-link truth-held"
      aria-expanded={props.id === props.opened}
      aria-label={say('points.open', { name: props.name, count: props.many })}
      onClick={() => props.onOpen(props.id)}
    >
      {say('points.held-count', { count: props.many })}
    </button>
  )
}

/** Two points are indices, the others shares. */
function unitOf(id: string): 'ratio' | 'share' {
  return id.endsWith('-index') ? 'ratio' : 'share'
}

function wordOf({ verdict, informational }: PointShown): string {
  if (verdict === 'not-applicable') return 'not-applicable'
  return informational ? 'informational' : verdict
}

function toneOf(point: PointShown): Tone {
  const word = wordOf(point)
  return word === 'pass' ? 'good' : word === 'fail' ? 'bad' : 'none'
}
