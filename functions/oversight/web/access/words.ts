import type { Format, Say, Tone } from '@portolan/ui'
import type { AccessItem, AccessItemState, Power, ProjectSeer, Reason } from '../../contract/index.ts'

type Placed = Pick<Reason, 'scope' | 'scopeName'> & { readonly role: string }

/** "Project manager, over Store tablets". */
export function roleInWords(say: Say, { role, scope, scopeName }: Placed): string {
  const name = say(`identity:role.${role}`)
  if (scope === 'organisation') return say('over-all', { role: name })
  return say('over', { role: name, place: scopeName ?? say(`scope.${scope}`) })
}

export function itemInWords(say: Say, { role, scope, scopeName, token }: AccessItem): string {
  if (role === null || scope === null) return say('token-of', { name: token ?? '' })
  return roleInWords(say, { role, scope, scopeName })
}

export function givenInWords(say: Say, { givenBy }: Reason): string {
  return givenBy === null ? say('given-by-nobody') : say('given-by', { name: givenBy.name })
}

export function powerInWords(say: Say, format: Format, { cost, slipDays }: Power): string {
  const limits = [
    ...(cost === null ? [] : [say('power.cost', { cost: format.moneyShort(cost) })]),
    ...(slipDays === null ? [] : [say('power.slip', { days: format.value(slipDays, 'days') })]),
  ]
  return limits.length === 0 ? say('power.no-limit') : limits.join(', ')
}

export function accountTone(state: ProjectSeer['state']): Tone | 'accent' {
  return state === 'active' ? 'good' : state === 'invited' ? 'accent' : 'none'
}

export const itemTones: Readonly<Record<AccessItemState, Tone>> = {
  open: 'none',
  kept: 'good',
  'to-change': 'warn',
  'to-end': 'bad',
  ended: 'none',
}
