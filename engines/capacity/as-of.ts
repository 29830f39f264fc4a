import { type Day, dayFromNumber, isDay } from '@portolan/quantity'
import type { Checks } from './checks.ts'

/** The day that figures hold for: as told, else the first that is counted; null if there is neither. */
export function readAsOf(
  { asOf, from }: { readonly asOf?: unknown; readonly from?: unknown },
  checks: Checks,
): Day | null {
  if (asOf === undefined || asOf === null) return typeof from === 'string' && isDay(from) ? from : null
  const told = checks.day(['input', 'asOf', 'asOf'], asOf)
  return told === null ? null : dayFromNumber(told)
}
