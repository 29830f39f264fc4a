import type { CustomField, CustomValue } from '@portolan/platform/fields/contract'
import type { Day } from '@portolan/quantity'
import {
  DayText,
  type FilterDefinition,
  type GridColumn,
  Money,
  Person,
  type Say,
  useFormat,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import type { StandingRow } from '../contract/index.ts'

export type Fields = readonly CustomField[]

export function customId({ key }: CustomField): `custom.${string}` {
  return `custom.${key}`
}

/** Fields of the organisation’s own beside ours: those that this person may read. */
export function customColumns(fields: Fields, none: string): readonly GridColumn<StandingRow>[] {
  return fields.map((field): GridColumn<StandingRow> => {
    const { key, type, name } = field
    const id = customId(field)
    const gathers = type === 'choice' || type === 'person'
    return {
      id,
      header: name,
      width: type === 'text' || type === 'person' ? 140 : 110,
      ...(type === 'number' || type === 'money' ? { align: 'end' as const } : {}),
      sort: id,
      cell: (row) => <CustomText of={row.custom[key]} />,
      text: (row) => plainText(row.custom[key]),
      ...(gathers
        ? {
            group: (row: StandingRow) => ({
              key: plainText(row.custom[key]),
              label: plainText(row.custom[key]) || none,
            }),
          }
        : {}),
    }
  })
}

export function CustomText(props: { of: CustomValue | undefined | null }): ReactNode {
  const format = useFormat()
  const { of } = props
  switch (of?.type) {
    case undefined:
      return '–'
    case 'date':
      return <DayText of={of.day as Day} />
    case 'money':
      return <Money of={{ amount: of.amount, currency: of.currency }} />
    case 'number':
      return <span className="p-num">{format.number(of.number)}</span>
    case 'person':
      return <Person name={of.person.name} />
    case 'text':
      return (
        <span className="p-cut" title={of.text}>
          {of.text}
        </span>
      )
    case 'choice':
      return of.label
  }
}

function plainText(value: CustomValue | undefined): string {
  switch (value?.type) {
    case undefined:
      return ''
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'money':
      return `${value.amount} ${value.currency}`
    case 'date':
      return value.day
    case 'choice':
      return value.label
    case 'person':
      return value.person.name
  }
}

/** Choices are filtered by themselves; another field, while it is shown or filtered by, by whether it holds anything. */
export function customFilters(
  fields: Fields,
  { say, shown, conditions }: { say: Say; shown: readonly string[]; conditions: readonly string[] },
): readonly FilterDefinition[] {
  const wanted = fields.filter(
    (field) =>
      field.type === 'choice' ||
      shown.includes(customId(field)) ||
      conditions.some((one) => one.startsWith(`${field.key}:`)),
  )
  return wanted.map((field) => ({
    id: customId(field),
    label: field.name,
    choices: [
      ...(field.type === 'choice'
        ? field.choices.map(({ key, label }) => ({ value: `is:${key}`, label }))
        : [{ value: 'any', label: say('filter.custom-any') }]),
      { value: 'none', label: say('filter.custom-none') },
    ],
  }))
}

/** What is chosen of each field, from the conditions of an address. */
export function customChosen(conditions: readonly string[]): Record<string, readonly string[]> {
  const chosen: Record<string, string[]> = {}
  for (const condition of conditions) {
    const at = condition.indexOf(':')
    const id = `custom.${condition.slice(0, at)}`
    chosen[id] = [...(chosen[id] ?? []), condition.slice(at + 1)]
  }
  return chosen
}

/** The conditions of an address once another choice was made: “none” and “any” stand alone. */
export function customPatch(
  conditions: readonly string[],
  id: string,
  values: readonly string[],
): readonly string[] | undefined {
  const key = id.slice('custom.'.length)
  const last = values.at(-1)
  const own = last === 'none' || last === 'any' ? [last] : values.filter((one) => one.startsWith('is:'))
  const next = [
    ...conditions.filter((one) => !one.startsWith(`${key}:`)),
    ...own.map((value) => `${key}:${value}`),
  ]
  return next.length === 0 ? undefined : next
}
