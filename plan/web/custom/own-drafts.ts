import type { CustomField, CustomValue, GivenValue } from '@portolan/platform/fields/contract'
import { fromDecimal, toDecimal } from '@portolan/quantity'

/** A value as it is typed. `id` is who was chosen, where the text is a name. */
export type OwnDraft = { readonly text: string; readonly id?: string | undefined }

export function draftOf(value: CustomValue | null): OwnDraft {
  switch (value?.type) {
    case undefined:
      return { text: '' }
    case 'text':
      return { text: value.text }
    case 'number':
      return { text: String(value.number) }
    case 'money':
      return { text: `${toDecimal(value)} ${value.currency}` }
    case 'date':
      return { text: value.day }
    case 'choice':
      return { text: value.choice }
    case 'person':
      return { text: value.person.name, id: value.person.id }
  }
}

/** Undefined where the text is not a value of the field; an empty text takes the value away. */
export function readDraft(
  { type }: Pick<CustomField, 'type'>,
  { text, id }: OwnDraft,
  currency: string,
): { readonly value: GivenValue } | undefined {
  const plain = text.trim()
  if (plain === '') return { value: null }
  switch (type) {
    case 'text':
      return { value: { type, text: plain.slice(0, 2_000) } }
    case 'number': {
      const number = Number(plain.replace(/[\s’']/g, '').replace(/,(?=\d{1,2}$)/, '.'))
      return Number.isFinite(number) ? { value: { type, number } } : undefined
    }
    case 'money':
      return readAmount(plain, currency)
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(plain) ? { value: { type, day: plain } } : undefined
    case 'choice':
      return { value: { type, choice: plain } }
    case 'person':
      return id === undefined ? undefined : { value: { type, personId: id } }
  }
}

function readAmount(plain: string, currency: string): { readonly value: GivenValue } | undefined {
  const found = /^([-−]?[\d\s.,’']+?)\s*([A-Za-z]{3})?$/.exec(plain)
  const digits = found?.[1]?.replace('−', '-').replace(/[\s’']/g, '')
  if (digits === undefined) return undefined
  const decimal = /[.,]\d{1,2}$/.test(digits)
    ? `${digits.slice(0, -3).replace(/[.,]/g, '')}${digits.slice(-3).replace(',', '.')}`
    : digits.replace(/[.,]/g, '')
  const money = fromDecimal(decimal, found?.[2]?.toUpperCase() ?? currency)
  return money && { value: { type: 'money', amount: money.amount, currency: money.currency } }
}
