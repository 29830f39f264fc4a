import { toDecimal } from '@portolan/quantity'
import type { CustomValue } from './contract/index.ts'

/** A value as a cell of a sheet: numbers as numbers, days as days, everything else as the words that are shown. */
export function sayValue(value: CustomValue | undefined): string | number | null {
  switch (value?.type) {
    case undefined:
      return null
    case 'text':
      return value.text
    case 'number':
      return value.number
    case 'money':
      return `${toDecimal(value)} ${value.currency}`
    case 'date':
      return value.day
    case 'choice':
      return value.label
    case 'person':
      return value.person.name
  }
}
