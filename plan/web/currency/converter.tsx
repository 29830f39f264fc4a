import { fromDecimal } from '@portolan/quantity'
import { Money, Section, SidePanel, useRead, useSetting, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { convertMoney, type RateKind } from '../../contract/index.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'

/** An amount in another currency, by the rates of the table: also through a third one. */
export function Converter(props: { kind: RateKind; currency: string; known: readonly string[] }): ReactNode {
  const say = useWords('rates')
  const { today } = useSetting()
  const [text, setText] = useState('1000')
  const [day, setDay] = useState<string>(today)
  const [from, setFrom] = useState(props.known[0] ?? 'USD')
  const [to, setTo] = useState(props.currency)
  const money = fromDecimal(text.replace(',', '.'), from)
  const complete = money !== undefined && day !== ''
  const input = { amount: money?.amount ?? 0, from, to, kind: props.kind, day }
  const read = useRead(convertMoney, input, { enabled: complete })
  const choices = [...new Set([props.currency, from, ...props.known])].map((code) => [code, code] as const)
  return (
    <SidePanel title={say('convert')} width={280}>
      <Section>
        <div className="rates-convert">
          <TextField label={say('amount')} value={text} onType={setText} />
          <ChoiceField label={say('from')} value={from} choices={choices} onChoose={setFrom} />
          <ChoiceField label={say('to')} value={to} choices={choices} onChoose={setTo} />
          <TextField label={say('day')} type="date" value={day} onType={setDay} />
          <output className="rates-result">
            {complete && read.data ? (
              read.data.money ? (
                <strong>
                  <Money of={read.data.money} full />
                </strong>
              ) : (
                say('no-rate', { from, to })
              )
            ) : (
              '–'
            )}
          </output>
          {complete && read.data?.through ? (
            <p className="p-label">{say('through', { through: read.data.through })}</p>
          ) : null}
        </div>
      </Section>
    </SidePanel>
  )
}
