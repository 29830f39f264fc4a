import { BarChart, Section, Switcher, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RiskSimulation } from '../../contract/index.ts'
import type { ChangeRisk } from './address.ts'

type Props = {
  readonly of: RiskSimulation
  readonly by: 'days' | 'money'
  readonly onChange: ChangeRisk
}

/** The tornado: what each risk adds to finish or cost, by playing the plan without it. */
export function DriversChart(props: Props): ReactNode {
  const { of, onChange } = props
  const say = useWords('risk')
  const format = useFormat()
  const { currency } = of.basis
  const hasMoney = currency !== null && of.played.money !== undefined
  const by = hasMoney ? props.by : 'days'
  const unit = by === 'money' ? (currency ?? '') : 'days'
  const valueOf = ({ figures, money }: RiskSimulation['drivers'][number]): number => {
    const value = by === 'money' ? money?.costEffectP80.value : figures.finishEffectP80.value
    return typeof value === 'number' ? value : 0
  }
  const drivers = of.drivers.toSorted((one, other) => Math.abs(valueOf(other)) - Math.abs(valueOf(one)))
  const write = (value: number): string => format.value(value, unit)
  const rows = drivers.map((driver) => {
    const to = valueOf(driver)
    const tone = to > 0 ? ('more' as const) : ('less' as const)
    return { id: driver.id, name: driver.name, bars: [{ from: 0, to, tone }], text: write(to) }
  })
  return (
    <Section
      right={
        hasMoney ? (
          <Switcher
            label={say('drivers.by')}
            value={by}
            choices={(['days', 'money'] as const).map((value) => ({ value, label: say(`drivers.${value}`) }))}
            onChoose={(value) => onChange({ by: value === 'money' ? 'money' : undefined })}
          />
        ) : undefined
      }
      title={say('drivers.heading')}
    >
      {rows.length === 0 ? (
        <p className="risk-note">{say('drivers.none')}</p>
      ) : (
        <>
          <BarChart
            title={say(`drivers.title-${by}`)}
            of={say('column.title')}
            says={say(`drivers.says-${by}`)}
            rows={rows}
            write={write}
            base={0}
            onOpen={(risk) => onChange({ risk, panel: undefined })}
          />
          <p className="risk-note">{say('drivers.note')}</p>
        </>
      )}
    </Section>
  )
}
