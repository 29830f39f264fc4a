import type { Format, Say } from '@portolan/ui'
import type { LimitChange, LimitUnit } from '../../contract/index.ts'

export function limitText(value: number | null, unit: LimitUnit, format: Format): string {
  if (value === null) return '–'
  return unit === 'weight' || unit === 'ratio' || unit === 'count'
    ? format.number(value)
    : format.value(value, unit)
}

/** Percents as they are typed; a share of 0.07 times 100 is a little more than 7. */
export function typed(value: number, unit: LimitUnit): number {
  return unit === 'share' ? Math.round(value * 10_000) / 100 : value
}

export function untyped(value: number, unit: LimitUnit): number {
  return unit === 'share' ? Math.round(value * 100) / 10_000 : value
}

export function changeText(change: LimitChange, say: Say, format: Format): string {
  const { rule, line, side, unit, before, after } = change
  const asks = line === null || line === 'value' ? '' : ` (${say(`asks.${rule}.${line}`)})`
  return say('change', {
    rule: `${say(`rule.${rule}`)}${asks}`,
    side: say(`side.${side ?? 'weight'}`),
    before: limitText(before, unit, format),
    after: limitText(after, unit, format),
  })
}
