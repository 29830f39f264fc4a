import { type Day, daysBetween } from '@portolan/quantity'
import type { Format, Say } from '@portolan/ui'
import type { Standing } from '../../contract/index.ts'

type Past = Standing['history'][number]

/** What moved between two registers, in words; of the first only its reason can be told. */
export function changesBetween(
  before: Past | undefined,
  now: Past,
  say: Say,
  format: Pick<Format, 'share'>,
): string[] {
  if (before === undefined) return [say('years.first')]
  const said = [
    finishChange(before, now, say),
    costChange(before, now, say, format),
    ratingChange(before, now, say),
  ]
  const moved = said.filter((sentence) => sentence !== undefined)
  return moved.length === 0 ? [say('years.unchanged')] : moved
}

function finishChange(before: Past, now: Past, say: Say): string | undefined {
  if (before.finish === null || now.finish === null) return undefined
  const days = daysBetween(before.finish as Day, now.finish as Day)
  if (days === 0) return undefined
  const size = Math.abs(days)
  const words =
    size < 60 ? say('years.days', { count: size }) : say('years.months', { count: Math.round(size / 30.44) })
  return say(days > 0 ? 'years.later' : 'years.earlier', { size: words })
}

function costChange(before: Past, now: Past, say: Say, format: Pick<Format, 'share'>): string | undefined {
  if (!before.cost || !now.cost || before.cost.currency !== now.cost.currency || before.cost.amount === 0)
    return undefined
  const share = (now.cost.amount - before.cost.amount) / Math.abs(before.cost.amount)
  if (Math.abs(share) < 0.0005) return undefined
  return say(share > 0 ? 'years.dearer' : 'years.cheaper', { share: format.share(Math.abs(share), 1) })
}

function ratingChange(before: Past, now: Past, say: Say): string | undefined {
  const [from, to] = [before.reported?.raw, now.reported?.raw]
  return from === to || from === undefined || to === undefined ? undefined : say('years.rating', { from, to })
}
