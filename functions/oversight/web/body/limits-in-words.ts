import type { Format, Say } from '@portolan/ui'
import type { Authority } from '../../contract/index.ts'

/** How far somebody may decide, and where the rest goes, in one line. */
export function limitsInWords({ cost, slipDays, next }: Authority, say: Say, format: Format): string {
  const limits = [
    ...(cost === null ? [] : [say('limit.cost', { cost: format.moneyShort(cost) })]),
    ...(slipDays === null ? [] : [say('limit.slip', { days: format.value(slipDays, 'days') })]),
  ]
  if (limits.length === 0) return say('limit.none')
  return next === null
    ? say('limit.ends', { limits: limits.join(', ') })
    : say('limit.then', { limits: limits.join(', '), body: next.name })
}
