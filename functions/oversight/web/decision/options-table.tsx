import '../page-texts.ts'
import { Chip, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Decision, FieldChange, Impact, OptionShown } from '../../contract/index.ts'
import { statusWord, toneOf } from '../words.ts'
import { PlanLines } from './plan-lines.tsx'
import { letterOf, valueInWords } from './words.ts'

/** Options side by side: a line for everything that any of them changes, and what each would make of it. */
export function OptionsTable(props: { of: Decision; fresh: ReadonlyMap<number, Impact> }): ReactNode {
  const say = useWords('decisions')
  const { of, fresh } = props
  const impactOf = (option: OptionShown): Impact | null => fresh.get(option.number) ?? option.impact
  const changes = of.options.flatMap((option) => impactOf(option)?.changes ?? [])
  const lines = [...new Map(changes.map((one) => [keyOf(one), one])).values()]
  return (
    <div className="decision-table" tabIndex={0} role="region" aria-label={say('options.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="p-hidden">{say('options.what')}</span>
            </th>
            {of.options.map((option) => (
              <th key={option.number} scope="col" data-chosen={isChosen(of, option) || undefined}>
                <OptionHead of={of} option={option} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(({ field }) => field !== 'computed')
            .map((line) => (
              <tr key={keyOf(line)}>
                <FieldName of={line} />
                {of.options.map((option) => (
                  <td key={option.number} data-chosen={isChosen(of, option) || undefined}>
                    <Cell line={line} impact={impactOf(option)} />
                  </td>
                ))}
              </tr>
            ))}
          <PlanLines of={of} impactOf={impactOf} />
          <ComputedLine of={of} impactOf={impactOf} />
          <CostLine of={of} impactOf={impactOf} />
        </tbody>
      </table>
    </div>
  )
}

function isChosen(of: Decision, { number }: OptionShown): boolean {
  return of.chosen?.number === number
}

function keyOf({ project, field }: FieldChange): string {
  return `${project?.id ?? ''} ${field}`
}

function OptionHead(props: { of: Decision; option: OptionShown }): ReactNode {
  const say = useWords('decisions')
  const { of, option } = props
  return (
    <>
      <span className="decision-option">
        <span className="decision-letter" aria-hidden="true">
          {letterOf(option.number)}
        </span>
        {option.number === 0 ? say('none') : option.title}
        {isChosen(of, option) ? <Chip tone="accent">{say('options.chosen')}</Chip> : null}
      </span>
      <span className="decision-consequences">
        {option.number === 0 ? say('options.none-says') : option.consequences}
      </span>
    </>
  )
}

function FieldName(props: { of: FieldChange }): ReactNode {
  const say = useWords('decisions')
  const { field } = props.of
  return <th scope="row">{say(`field.${field}`, { defaultValue: field })}</th>
}

function Cell(props: { line: FieldChange; impact: Impact | null }): ReactNode {
  const say = useWords('decisions')
  const status = useWords('oversight')
  const plan = useWords('plan')
  const format = useFormat()
  const { line, impact } = props
  const change = impact?.changes.find((one) => keyOf(one) === keyOf(line))
  const words = { say, status, plan, format }
  if (change === undefined)
    return <span className="p-label">{line.hidden ? '–' : valueInWords(line.before, line, words)}</span>
  if (change.hidden) return <span>{say('change.hidden')}</span>
  return (
    <>
      <strong>{valueInWords(change.after, change, words)}</strong>
      <span className="p-meta decision-was">
        {say('change.was', { value: valueInWords(change.before, change, words) })}
      </span>
    </>
  )
}

type Line = { readonly of: Decision; readonly impactOf: (option: OptionShown) => Impact | null }

function ComputedLine({ of, impactOf }: Line): ReactNode {
  const say = useWords('decisions')
  const status = useWords('oversight')
  const computed = of.options.map((option) => ({ option, computed: impactOf(option)?.computed ?? null }))
  const before = computed.find((one) => one.computed !== null)?.computed?.before
  if (before === undefined) return null
  return (
    <tr>
      <th scope="row">{say('field.computed')}</th>
      {computed.map(({ option, computed: one }) => {
        const now = one?.after ?? before
        return (
          <td key={option.number} data-chosen={isChosen(of, option) || undefined}>
            <StatusChip tone={toneOf(now)} word={statusWord(status, now)} bare />
          </td>
        )
      })}
    </tr>
  )
}

/** What it adds and moves, in all: the measure by which it goes to whom it goes. */
function CostLine({ of, impactOf }: Line): ReactNode {
  const say = useWords('decisions')
  const format = useFormat()
  const any = of.options.some((option) => impactOf(option) !== null)
  if (!any) return null
  return (
    <tr>
      <th scope="row">{say('options.in-all')}</th>
      {of.options.map((option) => {
        const impact = impactOf(option)
        return (
          <td key={option.number} data-chosen={isChosen(of, option) || undefined}>
            {impact === null ? (
              <span className="p-label">{say('options.changes-nothing')}</span>
            ) : impact.possible ? (
              say('options.adds', {
                cost: impact.cost === null ? '–' : format.moneyShort(impact.cost),
                days: format.value(impact.slipDays ?? 0, 'days'),
              })
            ) : (
              <span className="p-bad">{say('options.impossible')}</span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
