import { startAccessReview } from '@portolan/oversight/contract'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Person } from './persons.ts'

/** A review that waits: of those who are judged in it, nobody else judges. */
export async function fillAccess(house: House, { visitor: by }: Person, seal: string): Promise<void> {
  await ask(house, by, startAccessReview, { name: `Review of ${seal}`, due: '2099-12-31' })
}

/** Whoever answers for access sees every review. */
export function overseesAccess({ grants }: Person): boolean {
  return grants.some(
    ({ role, scope }) => scope === 'organisation' && ['administrator', 'pmo-lead', 'auditor'].includes(role),
  )
}
