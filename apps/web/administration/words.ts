import type { GrantRow, PersonRow } from '@portolan/platform/identity/contract'
import type { Say, Tone } from '@portolan/ui'

export function grantInWords(say: Say, grant: GrantRow): string {
  const role = say(`identity:role.${grant.role}`)
  if (grant.scope === 'organisation') return role
  return say('grant.within', { role, scope: grant.scopeName ?? say(`grant.${grant.scope}`) })
}

export function rolesInWords(say: Say, grants: readonly GrantRow[]): string {
  return grants
    .map((grant) =>
      grant.waiting ? `${grantInWords(say, grant)} (${say('grant.waiting')})` : grantInWords(say, grant),
    )
    .join(', ')
}

export function stateTone(state: PersonRow['state']): Tone | 'accent' {
  return state === 'active' ? 'good' : state === 'invited' ? 'accent' : 'none'
}
