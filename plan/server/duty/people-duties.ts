import { allows } from '@portolan/contract'
import type { DutyReading, Owed } from '@portolan/platform/duties'
import { asCount, told } from '@portolan/quantity'
import { sql } from 'kysely'
import { abilityPermissions, calendarPermissions } from '../../contract/index.ts'

type Waiting = {
  readonly waiting: number
  readonly who: string
  readonly since: string
  readonly first: string
}

/** Absences that somebody else asked for; nobody decides about their own. */
export async function absencesToDecide({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  if (!allows(calendarPermissions.keepAbsences, actor.grants)) return []
  const { rows } = await sql<Waiting>`
    select count(*)::integer as waiting, min(p.name) as who, min(a.asked_at)::date as since, min(a.first_day) as first from absence a
    join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.state = 'requested' and a.person_id <> ${actor.personId}::uuid and a.asked_by <> ${actor.personId}::uuid
    having count(*) > 0`.execute(tx)
  return rows.map(({ waiting, who, since, first }) => ({
    id: 'absences',
    due: first,
    since,
    opens: '/resources',
    ...told(
      'plan:duty.decide-absences',
    )`Decide on ${{ absences: asCount(waiting, 'absence') }} of others, as of ${{ who }}.`,
  }))
}

/** What people say that they are able to do, until another says so too. */
export async function abilitiesToConfirm({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  if (!allows(abilityPermissions.assess, actor.grants)) return []
  const { rows } = await sql<Waiting>`
    select count(*)::integer as waiting, min(p.name) as who, min(a.told_at)::date as since, min(a.from_day) as first from person_ability a
    join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    where a.state = 'proposed' and a.person_id <> ${actor.personId}::uuid
    having count(*) > 0`.execute(tx)
  return rows.map(({ waiting, who, since }) => ({
    id: 'abilities',
    since,
    opens: '/resources/abilities',
    ...told(
      'plan:duty.confirm-abilities',
    )`Confirm or decline ${{ abilities: asCount(waiting, 'ability', 'abilities') }} proposed by others, as by ${{ who }}.`,
  }))
}
