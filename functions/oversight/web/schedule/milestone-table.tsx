import type { Day, Explanation } from '@portolan/quantity'
import { DayText, Figure, Section, StatusChip, type Tone, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { MilestoneSlip, MilestoneSlips, SlipCourse } from '../../contract/index.ts'
import { ActivityLink } from './activity-link.tsx'

/** Every milestone with the day that was agreed, that of now, and which course it took. */
export function MilestoneTable(props: { of: MilestoneSlips }): ReactNode {
  const say = useWords('truth')
  const { items, projectId } = props.of
  return (
    <Section title={say('slip.table')}>
      <div className="truth-table" tabIndex={0} role="region" aria-label={say('slip.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('slip.milestone')}</th>
              <th scope="col">{say('slip.agreed-day')}</th>
              <th scope="col">{say('slip.told-day')}</th>
              <th scope="col" data-number="">
                {say('slip.slip')}
              </th>
              <th scope="col" data-number="">
                {say('slip.moved')}
              </th>
              <th scope="col">{say('slip.course')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <MilestoneLine key={one.activity} projectId={projectId} of={one} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const tones: Readonly<Record<SlipCourse, Tone>> = {
  done: 'none',
  holds: 'good',
  moves: 'warn',
  'late-reveal': 'bad',
}

function MilestoneLine(props: { projectId: string; of: MilestoneSlip }): ReactNode {
  const say = useWords('truth')
  const { of, projectId } = props
  const now = of.told.at(-1)
  return (
    <tr>
      <th scope="row">
        <ActivityLink projectId={projectId} activity={of.activity}>
          {of.name}
        </ActivityLink>
        {of.within === null ? null : <span className="p-meta truth-within">{of.within}</span>}
      </th>
      <td>
        {of.agreed === null ? '–' : <DayText of={of.agreed as Day} />}
        {of.by === 'first-version' ? (
          <span className="p-meta truth-within">{say('slip.by-first')}</span>
        ) : null}
      </td>
      <td>{now === undefined ? '–' : <DayText of={now.finish as Day} />}</td>
      <td data-number="">
        <Slip
          of={of}
          value={of.slipDays}
          label="slip.slip-of"
          before="slip.agreed-day"
          formula="finish − agreed"
          from={of.agreed}
        />
      </td>
      <td data-number="">
        <Slip
          of={of}
          value={of.movedDays}
          label="slip.moved-of"
          before="slip.report-before"
          formula="finish − finish of the report before"
          from={of.told.at(-2)?.finish ?? null}
        />
      </td>
      <td>
        <StatusChip tone={tones[of.course]} word={say(`slip.is.${of.course}`)} bare />
      </td>
    </tr>
  )
}

type SlipProps = {
  readonly before: 'slip.agreed-day' | 'slip.report-before'
  readonly of: MilestoneSlip
  readonly value: number | null
  readonly label: 'slip.slip-of' | 'slip.moved-of'
  readonly formula: string
  readonly from: string | null
}

/** What makes it up is here already: no question to the server could say more. */
function Slip({ of, value, label, before, formula, from }: SlipProps): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const now = of.told.at(-1)
  const source =
    now === undefined ? '' : say('slip.source', { version: now.version, day: format.day(now.day as Day) })
  const part = (name: string, told: string | null | undefined): Explanation => ({
    measure: name,
    name,
    value: told ?? null,
    unit: 'day',
    rule: 'schedule/milestone-slip',
    formula: '',
    from: [],
  })
  const explain = async (): Promise<Explanation> => ({
    measure: 'milestone-slip',
    name: say(label, { name: of.name }),
    unit: 'days',
    value,
    formula,
    rule: 'schedule/milestone-slip',
    source,
    from: [part(say('slip.told-day'), now?.finish), part(say(before), from)],
  })
  return (
    <Figure
      value={value}
      unit="days"
      label={say(label, { name: of.name })}
      signed
      tone={value !== null && value > 0 ? 'bad' : 'plain'}
      {...(value === null || from === null ? {} : { explain })}
    />
  )
}
