import { type Say, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { estimateMethods, rangeLaws } from '../../contract/index.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'
import type { Amounts } from './amounts.ts'
import type { BasisDraft } from './basis-draft.ts'
import { WordsField } from './fields.tsx'
import { LineFields } from './line-fields.tsx'
import { SizeFields } from './size-fields.tsx'

export type BasisFieldsProps = {
  readonly of: BasisDraft
  readonly amounts: Amounts
  readonly drivers: readonly string[]
  /** From the second version on one says what changed. */
  readonly sayChange: boolean
  readonly onChange: (patch: Partial<BasisDraft>) => void
  /** What own history says: it stands between the choice and the amounts. */
  readonly children?: ReactNode
}

/** How an estimate is made, its amounts, and what it rests on. */
export function BasisFields(props: BasisFieldsProps): ReactNode {
  const say = useWords('estimates')
  const { of, onChange, sayChange } = props
  return (
    <>
      {sayChange ? (
        <WordsField
          label={say('changed-label')}
          value={of.changed}
          onType={(changed) => onChange({ changed })}
        />
      ) : null}
      <div className="estimate-wide">
        <Switcher
          label={say('column.method')}
          value={of.method}
          choices={estimateMethods.map((value) => ({ value, label: say(`method.${value}`) }))}
          onChoose={(value) =>
            onChange({ method: estimateMethods.find((one) => one === value) ?? 'three-points' })
          }
        />
        <p className="p-meta">{say(`method-words.${of.method}`)}</p>
      </div>
      <SizeFields of={of.sizes} drivers={props.drivers} onChange={(sizes) => onChange({ sizes })} />
      {props.children}
      <Amount {...props} say={say} />
      {(['scope', 'assumptions', 'exclusions', 'sources'] as const).map((name) => (
        <WordsField
          key={name}
          label={say(`basis.${name}`)}
          value={of[name]}
          onType={(words) => onChange({ [name]: words })}
        />
      ))}
    </>
  )
}

function Amount(props: BasisFieldsProps & { say: Say }): ReactNode {
  const { of, amounts, onChange, say } = props
  const unit = amounts.unit === 'work' ? 'h' : (amounts.currency ?? '')
  const law = (
    <ChoiceField
      label={say('law-label')}
      value={of.law}
      choices={rangeLaws.map((value) => [value, say(`law.${value}`)])}
      onChoose={(value) => onChange({ law: rangeLaws.find((one) => one === value) ?? 'pert' })}
    />
  )
  if (of.method === 'bottom-up')
    return (
      <>
        <LineFields of={of.lines} unit={unit} onChange={(lines) => onChange({ lines })} />
        <div className="estimate-row">
          {law}
          <TextField
            label={say('correlation-label')}
            help={say('correlation-help')}
            value={of.correlation}
            onType={(correlation) => onChange({ correlation })}
          />
        </div>
      </>
    )
  if (of.method !== 'three-points') return <p className="estimate-wide p-label">{say('drawn-words')}</p>
  return (
    <div className="estimate-row">
      {(['low', 'likely', 'high'] as const).map((name) => (
        <TextField
          key={name}
          label={`${say(`points.${name}`)} [${unit}]`}
          value={of[name]}
          onType={(text) => onChange({ [name]: text })}
        />
      ))}
      {law}
    </div>
  )
}
