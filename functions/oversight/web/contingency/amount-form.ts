import { minorUnits } from '@portolan/plan/web'
import type { FieldWords, Say } from '@portolan/ui'
import { z } from 'zod'

/** An amount as people write it, and days; either may be left empty. */
export const amountFields = {
  amount: z.string().trim().max(40).optional(),
  days: z.int().min(0).max(10_000).optional(),
}

export function amountWords(
  say: Say,
  currency: string | null,
): { readonly amount: FieldWords; readonly days: FieldWords } {
  return {
    amount: {
      label: currency === null ? say('form.amount') : say('form.amount-in', { currency }),
      placeholder: '0',
      half: true,
    },
    days: { label: say('form.days'), placeholder: '0', half: true },
  }
}

/** What was typed as minor units; undefined where it is no amount. */
export function typedMinor(typed: string | undefined, currency: string | null): number | undefined {
  if (typed === undefined || typed === '') return 0
  return currency === null ? undefined : minorUnits(typed, currency)
}

/** A schema whose amount has to be one in this currency. */
export function readable<S extends z.ZodObject>(schema: S, currency: string | null, sentence: string): S {
  return schema.refine((typed) => typedMinor((typed as { amount?: string }).amount, currency) !== undefined, {
    path: ['amount'],
    message: sentence,
  })
}
