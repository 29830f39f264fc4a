import { common, happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Known, reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  abilityEvents,
  abilityRefusals,
  assessAbilities,
  confirmAbility,
  listMyAbilities,
  listPersonAbilities,
  listProposedAbilities,
  proposeAbility,
} from '../../contract/index.ts'
import { accountsOfActor } from '../person/natural-persons.ts'
import { readAbilities, readAbility, selectAssessments, toAssessment } from './ability-rows.ts'

export const assessmentUseCases: readonly UseCase[] = [
  reads(listPersonAbilities, async ({ tx, actor, input }) => {
    const person = await tx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', '=', input.personId)
      .executeTakeFirst()
    if (person === undefined) throw refuse(common.notFound, { kind: 'person' })
    return { person, items: await listOf(tx, actor, person.id) }
  }),
  reads(listMyAbilities, async ({ tx, actor }) => ({
    items: await listOf(tx, actor, actor.personId ?? ''),
  })),
  reads(listProposedAbilities, async ({ tx, actor }) => {
    const rows = await selectAssessments(tx).where('s.state', '=', 'proposed').orderBy('s.told_at').execute()
    return { items: rows.map((row) => toAssessment(row, actor)) }
  }),
  writes(proposeAbility, async ({ tx, actor, input, now }) => {
    const personId = actor.personId ?? ''
    const ability = await readAbility(tx, input.abilityId)
    if (ability.area === null) throw refuse(abilityRefusals.areaNotHeld, { name: ability.name })
    await replace(tx, { personId, abilityId: input.abilityId, state: 'proposed' })
    const id = await insert(tx, actor, { ...input, personId, state: 'proposed', now })
    const row = await selectAssessments(tx).where('s.id', '=', id).executeTakeFirstOrThrow()
    const happening = happened(
      abilityEvents.abilityProposed,
      { subject: { kind: 'assessment', id }, restricted: true },
      { person: row.person_name, ability: ability.name, level: input.level },
    )
    return { output: toAssessment(row, actor), happening }
  }),
  writes(assessAbilities, async ({ tx, actor, input, now }) => {
    const self = await accountsOfActor(tx, actor)
    if (input.assessments.some(({ personId }) => self.has(personId)))
      throw refuse(abilityRefusals.assessOneself, {})
    const abilities = await namesOfAbilities(
      tx,
      input.assessments.map(({ abilityId }) => abilityId),
    )
    const people = await namesOfPeople(
      tx,
      input.assessments.map(({ personId }) => personId),
    )
    for (const { level, ...given } of input.assessments) {
      await replace(tx, { ...given, state: 'confirmed' })
      if (level !== null) await insert(tx, actor, { ...given, level, state: 'confirmed', now })
    }
    const assessments = input.assessments.map(({ personId, abilityId, level }) => ({
      person: people.get(personId) ?? '',
      ability: abilities.get(abilityId) ?? '',
      level: level ?? 0,
    }))
    const removed = input.assessments.filter(({ level }) => level === null).length
    const happening = happened(
      abilityEvents.abilityAssessed,
      { subject: { kind: 'abilities', id: actor.tenantId }, restricted: true },
      { assessments },
    )
    return { output: { set: assessments.length - removed, removed }, happening }
  }),
  writes(confirmAbility, async ({ tx, actor, input, now, expectedVersion }) => {
    const { assessmentId: id, confirm, reason } = input
    await tx.selectFrom('person_ability').select('id').where('id', '=', id).forUpdate().execute()
    const before = await selectAssessments(tx).where('s.id', '=', id).executeTakeFirst()
    if (before === undefined) throw refuse(common.notFound, { kind: 'assessment' })
    if (before.version !== expectedVersion)
      throw refuse(common.stale, { kind: 'assessment', yours: expectedVersion, current: before.version })
    const self = await accountsOfActor(tx, actor)
    if (self.has(before.person_id) || self.has(before.told_by))
      throw refuse(abilityRefusals.assessOneself, {})
    if (before.state !== 'proposed') throw refuse(abilityRefusals.assessmentNotOpen, { state: before.state })
    if (!confirm && reason === undefined) throw refuse(abilityRefusals.assessmentReason, {})
    const { level = before.level } = input
    if (confirm)
      await replace(tx, { personId: before.person_id, abilityId: before.ability_id, state: 'confirmed' })
    await tx
      .updateTable('person_ability')
      .set({
        state: confirm ? 'confirmed' : 'declined',
        level,
        confirmed_by: actor.personId ?? '',
        confirmed_at: now,
        reason: reason ?? null,
        version: before.version + 1,
      })
      .where('id', '=', id)
      .execute()
    const row = await selectAssessments(tx).where('s.id', '=', id).executeTakeFirstOrThrow()
    const happening = happened(
      abilityEvents.abilityConfirmed,
      { subject: { kind: 'assessment', id }, restricted: true },
      { person: row.person_name, ability: row.ability_name, level, confirmed: confirm },
    )
    return { output: toAssessment(row, actor), happening }
  }),
]

async function listOf(tx: Tx, actor: Known, personId: string): Promise<ReturnType<typeof toAssessment>[]> {
  const rows = await selectAssessments(tx)
    .where('s.person_id', '=', personId)
    .orderBy('s.told_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return rows.map((row) => toAssessment(row, actor))
}

async function namesOfAbilities(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = new Map((await readAbilities(tx)).map((one) => [one.id, one]))
  for (const id of ids) {
    const ability = known.get(id)
    if (ability === undefined) throw refuse(abilityRefusals.assessmentUnknown, { kind: 'ability' })
    if (ability.area === null) throw refuse(abilityRefusals.areaNotHeld, { name: ability.name })
  }
  return new Map([...known].map(([id, { name }]) => [id, name]))
}

async function namesOfPeople(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .where('state', '<>', 'left')
    .execute()
  const names = new Map(people.map(({ id, name }) => [id, name]))
  if (ids.some((id) => !names.has(id))) throw refuse(abilityRefusals.assessmentUnknown, { kind: 'person' })
  return names
}

type Standing = { readonly personId: string; readonly abilityId: string; readonly state: string }

/** What stood before stays in the history. */
async function replace(tx: Tx, { personId, abilityId, state }: Standing): Promise<void> {
  await tx
    .updateTable('person_ability')
    .set((was) => ({ state: 'replaced', version: was('version', '+', 1) }))
    .where('person_id', '=', personId)
    .where('ability_id', '=', abilityId)
    .where('state', '=', state)
    .execute()
}

async function insert(
  tx: Tx,
  actor: Known,
  given: Standing & {
    readonly level: number
    readonly evidence?: string | undefined
    readonly link?: string | undefined
    readonly from: string
    readonly until?: string | null | undefined
    readonly now: string
  },
): Promise<string> {
  const id = uuidv7(Date.parse(given.now))
  await tx
    .insertInto('person_ability')
    .values({
      tenant_id: actor.tenantId,
      id,
      person_id: given.personId,
      ability_id: given.abilityId,
      level: given.level,
      evidence: given.evidence ?? null,
      link: given.link ?? null,
      from_day: given.from,
      until_day: given.until ?? null,
      state: given.state,
      told_by: actor.personId ?? '',
      told_at: given.now,
    })
    .execute()
  return id
}
