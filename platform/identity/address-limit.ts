import { common, refuse } from '@portolan/contract'

export type AddressLimit = {
  /** Refuses an address that failed too often lately. */
  check(address: string, now: string): void
  failed(address: string, now: string): void
}

const mostFailures = 40
const windowMilliseconds = 10 * 60_000
const mostAddresses = 10_000

/** Against trying many addresses or links from one place: it counts failures only, in this process only. */
export function openAddressLimit(): AddressLimit {
  const failures = new Map<string, { count: number; since: number }>()
  const current = (address: string, now: number): { count: number; since: number } => {
    const known = failures.get(address)
    return known && now - known.since < windowMilliseconds ? known : { count: 0, since: now }
  }
  return {
    check: (address, now) => {
      const at = Date.parse(now)
      const { count, since } = current(address, at)
      if (count < mostFailures) return
      throw refuse(common.tooMany, { seconds: Math.ceil((since + windowMilliseconds - at) / 1000) })
    },
    failed: (address, now) => {
      const before = current(address, Date.parse(now))
      failures.delete(address)
      failures.set(address, { count: before.count + 1, since: before.since })
      const oldest = failures.keys().next().value
      if (failures.size > mostAddresses && oldest !== undefined) failures.delete(oldest)
    },
  }
}
