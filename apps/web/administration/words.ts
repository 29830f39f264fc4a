import type { GrantRow, PersonRow } from '@portolan/platform/identity/contract'
import type { Say, Tone } from '@portolan/ui'

export function grantInWords(say: Say, grant: GrantRow): string {
  const role = say(`identity:role.${grant.role}`)
  if (grant.scope === 'organisation') return role
  return say('grant.within', { role, scope: grant.scopeName ?? say(`grant.${grant.scope}`) })
}

/** A role held over several places is said once: "Team member: Store tablets, Campus identity". */
export function rolesInWords(say: Say, grants: readonly GrantRow[]): string {
  const roles = [...new Set(grants.map(({ role }) => role))]
  return roles
    .map((one) =>
      roleInWords(
        say,
        one,
        grants.filter(({ role }) => role === one),
      ),
    )
    .join('; ')
}

function roleInWords(say: Say, role: string, held: readonly GrantRow[]): string {
  const name = say(`identity:role.${role}`)
  const places = held.map((grant) => {
    const place = grant.scope === 'organisation' ? '' : (grant.scopeName ?? say(`grant.${grant.scope}`))
    return grant.waiting ? `${place} (${say('grant.waiting')})`.trim() : place
  })
  const said = places.filter((place) => place !== '')
  return said.length === 0 ? name : say('grant.over', { role: name, places: said.join(', ') })
}

export function stateTone(state: PersonRow['state']): Tone | 'accent' {
  return state === 'active' ? 'good' : state === 'invited' ? 'accent' : 'none'
}
