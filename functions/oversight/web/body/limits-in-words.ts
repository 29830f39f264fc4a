import type { Format, Say } from '@portolan/ui'
import type { Authority } from '../../contract/index.ts'

type Limits = Pick<Authority, 'cost' | 'slipDays' | 'operations'>

/** How far somebody may decide, and where the rest goes, in one line. */
export function limitsInWords(of: Authority, say: Say, format: Format): string {
  const limits = listed(of, say, format)
  if (limits === '') return say('limit.none')
  return of.next === null ? say('limit.ends', { limits }) : say('limit.then', { limits, body: of.next.name })
}

/** The same as a sentence while it is typed: what it would mean, and what would become of the rest. */
export function limitsPreviewed(
  of: Limits & { readonly next: { readonly name: string } | null },
  { who, say, format }: { readonly who: string; readonly say: Say; readonly format: Format },
): string {
  const limits = listed(of, say, format)
  if (limits === '') return say('preview.free', { who })
  return of.next === null
    ? say('preview.ends', { who, limits })
    : say('preview.then', { who, limits, body: of.next.name })
}

function listed({ cost, slipDays, operations }: Limits, say: Say, format: Format): string {
  return [
    ...(cost === null ? [] : [say('limit.cost', { cost: format.moneyShort(cost) })]),
    ...(slipDays === null ? [] : [say('limit.slip', { days: format.value(slipDays, 'days') })]),
    ...(operations === null
      ? []
      : [say('limit.kinds', { kinds: operations.map((one) => say(`kind.${one}`)).join(', ') })]),
  ].join(', ')
}
