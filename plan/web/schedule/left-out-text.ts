import type { Say } from '@portolan/ui'
import type { Agreement } from '../../contract/index.ts'

/** '43 never scheduled by its tool, 2 left out of the computation'. */
export function leftOutText(leftOut: Agreement['leftOut'], say: Say): string {
  return leftOut
    .map(({ reason, count }) => `${count} ${say(`reason.${reason}`, { defaultValue: reason })}`)
    .join(', ')
}
