import type { Import } from '../../contract/index.ts'
import { useWords } from '@portolan/ui'
import { type ReactNode, useId } from 'react'

export type ReadingSettings = {
  readonly asOf: string
  readonly currency: string
  readonly scale: 'units' | 'thousands' | 'millions'
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd'
  readonly match: 'id' | 'name' | 'ask'
}

const scales = ['units', 'thousands', 'millions'] as const
const orders = ['dmy', 'mdy', 'ymd'] as const
const matches = ['id', 'name', 'ask'] as const

export function settingsOf(of: Import): ReadingSettings {
  const scale = Number(of.settings['scale'] ?? 1)
  return {
    asOf: of.asOf ?? '',
    currency: of.currency ?? '',
    scale: scale === 1_000_000 ? 'millions' : scale === 1_000 ? 'thousands' : 'units',
    dateOrder: orders.find((order) => order === of.settings['dateOrder']) ?? 'dmy',
    match: of.match,
  }
}

/** How days, amounts and rows of the file are read; every field holds what was guessed. */
export function SettingsFields(props: {
  value: ReadingSettings
  onChange: (next: ReadingSettings) => void
}): ReactNode {
  const say = useWords('plan')
  const { value } = props
  const set = (patch: Partial<ReadingSettings>): void => props.onChange({ ...value, ...patch })
  return (
    <div className="plan-settings">
      <Labelled label={say('columns.as-of')}>
        {(id) => (
          <input
            id={id}
            className="plan-input"
            type="date"
            value={value.asOf}
            onChange={(event) => set({ asOf: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={say('columns.currency')}>
        {(id) => (
          <input
            id={id}
            className="plan-input"
            value={value.currency}
            maxLength={3}
            size={4}
            placeholder="EUR"
            onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
          />
        )}
      </Labelled>
      <Choice
        label={say('columns.scale')}
        value={value.scale}
        choices={scales.map((id) => [id, say(`scale.${id}`)])}
        onChoose={(id) => set({ scale: scales.find((one) => one === id) ?? 'units' })}
      />
      <Choice
        label={say('columns.order')}
        value={value.dateOrder}
        choices={orders.map((id) => [id, say(`order.${id}`)])}
        onChoose={(id) => set({ dateOrder: orders.find((one) => one === id) ?? 'dmy' })}
      />
      <Choice
        label={say('columns.match')}
        value={value.match}
        choices={matches.map((id) => [id, say(`match.${id}`)])}
        onChoose={(id) => set({ match: matches.find((one) => one === id) ?? 'id' })}
      />
    </div>
  )
}

function Choice(props: {
  label: string
  value: string
  choices: readonly (readonly [id: string, title: string])[]
  onChoose: (id: string) => void
}): ReactNode {
  return (
    <Labelled label={props.label}>
      {(id) => (
        <select
          id={id}
          className="plan-input"
          value={props.value}
          onChange={(event) => props.onChoose(event.target.value)}
        >
          {props.choices.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

function Labelled(props: { label: string; children: (id: string) => ReactNode }): ReactNode {
  const id = useId()
  return (
    <div className="plan-field">
      <label className="plan-field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.children(id)}
    </div>
  )
}
