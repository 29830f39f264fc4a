import { z } from 'zod'

/**
 * A condition on a custom field, as it stands in an address: `data-centre:is:frankfurt`, `due:from:2026-01-01`,
 * `owner:none`. Several `is` of one field mean any of them; everything else must all be met.
 */
export const customTests = ['is', 'has', 'from', 'to', 'none', 'any'] as const
export type CustomTest = (typeof customTests)[number]

export const CustomFilter = z
  .string()
  .max(300)
  .regex(
    /^[a-z][a-z0-9-]{0,59}:((is|has|from|to):.{1,200}|none|any)$/s,
    'is not a condition, as data-centre:is:frankfurt.',
  )

export type ReadFilter = { readonly key: string; readonly test: CustomTest; readonly value: string }

export function readFilter(text: string): ReadFilter {
  const [key = '', test = 'any', ...value] = text.split(':')
  return { key, test: customTests.find((one) => one === test) ?? 'any', value: value.join(':') }
}

/** Orders by a custom field: `custom.data-centre`. */
export const CustomSort: z.ZodType<`custom.${string}`, string> = z
  .string()
  .regex(
    /^custom\.[a-z][a-z0-9-]{0,59}$/,
    'is not an order by a custom field, as custom.data-centre.',
  ) as never

export function keyOfSort(sort: string): string | undefined {
  return sort.startsWith('custom.') ? sort.slice('custom.'.length) : undefined
}
