import type { Say } from '@portolan/ui'
import type { SuccessGroup, SuccessGrouping } from '../../contract/index.ts'

/** A year by itself, types and sponsors by their names; what gates did, in words. */
export function groupName(
  by: SuccessGrouping,
  { key, label }: Pick<SuccessGroup, 'key' | 'label'>,
  say: Say,
): string {
  if (key === '') return say(`nobody.${by}`)
  if (label !== null) return label
  return by === 'gates' || by === 'waivers' ? say(`${by}.${key}`) : key
}
