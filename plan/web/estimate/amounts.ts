import { minorDigits } from '@portolan/quantity'
import type { EstimateUnit } from '../../contract/index.ts'

/** How amounts of an estimate are written on the screen. */
export type Amounts = { readonly unit: EstimateUnit; readonly currency: string | null }

/** The unit as figures know it. */
export function figureUnit({ unit, currency }: Amounts): string {
  return unit === 'work' ? 'minutes' : (currency ?? 'EUR')
}

/** Hours, or whole units of the currency, as people type them; null where it is no such number. */
export function readAmount(text: string, amounts: Amounts): number | null {
  const plain = text.trim().replace(/[\s'’]/g, '')
  const dotted = /^\d{1,3}([.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain.replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(dotted)) return null
  const amount = Math.round(Number(dotted) * scaleOf(amounts))
  return amount <= 1_000_000_000_000 ? amount : null
}

export function writeAmount(amount: number, amounts: Amounts): string {
  return String(Math.round((amount / scaleOf(amounts)) * 100) / 100)
}

function scaleOf({ unit, currency }: Amounts): number {
  return unit === 'work' ? 60 : 10 ** (minorDigits(currency ?? '') ?? 2)
}

/** For the eye: an estimate knows no minutes, and from 100 hours on no tenths of hours. What is computed keeps them. */
export function roundAmount<Of extends number | null>(amount: Of, { unit }: Amounts): Of
export function roundAmount(amount: number | null, { unit }: Amounts): number | null {
  if (amount === null) return null
  const step = unit === 'money' ? 1 : amount >= 6_000 ? 60 : 6
  return Math.round(amount / step) * step
}
