import type { Explanation } from '@portolan/quantity'
import { Figure, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EarnedAmounts, EarnedValueShown, PackageShown } from '../../contract/index.ts'

/** Where cost and time stray: each work package with what it should have cost and did. */
export function Packages(props: { of: EarnedValueShown }): ReactNode {
  const say = useWords('truth')
  const { packages, unit } = props.of
  const withheld = packages.some((one) => amountsOf(one) === null)
  return (
    <Section title={say('packages.title')} right={say('packages.note')}>
      <div className="truth-table" tabIndex={0} role="region" aria-label={say('packages.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('packages.package')}</th>
              {(['budget', 'done', 'earned', 'spent', 'cv', 'sv'] as const).map((name) => (
                <th key={name} scope="col" data-number="" data-least={name === 'done' || undefined}>
                  {say(`packages.${name}`)}
                </th>
              ))}
              <th scope="col" data-number="">
                CPI
              </th>
              <th scope="col" data-number="">
                SPI
              </th>
            </tr>
          </thead>
          <tbody>
            {packages.map((one) => (
              <PackageLine key={one.id ?? ''} of={one} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
      {withheld ? <p className="truth-note">{say('packages.withheld')}</p> : null}
    </Section>
  )
}

function PackageLine(props: { of: PackageShown; unit: string }): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const { of, unit } = props
  const amounts = amountsOf(of)
  const title = of.name ?? say('packages.rest')
  // What a package adds up is here already: no question to the server could say more.
  const explain =
    (value: number | null, told: Pick<Explanation, 'measure' | 'unit' | 'formula'>) =>
    async (): Promise<Explanation> => ({
      ...told,
      value,
      rule: 'earned-value/roll-up',
      source: say('packages.source', { count: of.activities, people: of.people }),
      from: [],
    })
  const cell = (name: keyof typeof formulas, value: number | null, signed = false): ReactNode => (
    <td
      data-number=""
      title={amounts === null ? say('packages.withheld-hint', { count: of.people }) : undefined}
    >
      {amounts === null ? (
        <span className="p-label">{say('packages.hidden')}</span>
      ) : (
        <Figure
          value={value}
          unit={unit}
          label={`${title}: ${say(`packages.${name}`)}`}
          signed={signed}
          explain={explain(value, { measure: name, unit, formula: formulas[name] })}
          tone={signed && value !== null && value < 0 ? 'bad' : 'plain'}
        />
      )}
    </td>
  )
  return (
    <tr>
      <th scope="row">
        {of.wbs === null ? null : <span className="p-label truth-wbs">{of.wbs}</span>} {title}
      </th>
      {cell('budget', amounts?.budget ?? null)}
      <td data-number="" data-least="">
        {of.completeShare === null ? '–' : format.value(of.completeShare, 'share')}
      </td>
      {cell('earned', amounts?.earnedValue ?? null)}
      {cell('spent', amounts?.actualCost ?? null)}
      {cell('cv', minus(amounts?.earnedValue, amounts?.actualCost), true)}
      {cell('sv', minus(amounts?.earnedValue, amounts?.plannedValue), true)}
      <td data-number="">
        <Figure
          value={of.cpi}
          unit="ratio"
          label={`${title}: CPI`}
          tone={toneOf(of.cpi)}
          explain={
            of.cpi === null
              ? undefined
              : explain(of.cpi, { measure: 'CPI', unit: 'ratio', formula: 'EV ÷ AC' })
          }
        />
      </td>
      <td data-number="">
        <Figure
          value={of.spi}
          unit="ratio"
          label={`${title}: SPI`}
          tone={toneOf(of.spi)}
          explain={
            of.spi === null
              ? undefined
              : explain(of.spi, { measure: 'SPI', unit: 'ratio', formula: 'EV ÷ PV' })
          }
        />
      </td>
    </tr>
  )
}

const formulas = {
  budget: 'Σ budget',
  earned: 'Σ EV',
  spent: 'Σ AC',
  cv: 'EV − AC',
  sv: 'EV − PV',
} as const

function amountsOf({ amounts, cost }: PackageShown): EarnedAmounts | null {
  return amounts ?? cost ?? null
}

function minus(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : a - b
}

function toneOf(index: number | null): 'bad' | 'plain' {
  return index !== null && index < 0.95 ? 'bad' : 'plain'
}
