import { common, happened, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { inWordOrder, type Tx, uuidv7 } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { day } from '@portolan/quantity'
import {
  type Ability,
  type AbilityCell,
  abilityEvents,
  abilityRefusals,
  addAbility,
  changeAbility,
  listAbilities,
  refusals,
  showAbilityMatrix,
} from '../../contract/index.ts'
import { countsOn, coverageOf, type HeldAbility } from '../../domain/index.ts'
import { abilityFileUseCases } from './ability-file.ts'
import { readAbilities, readAbility } from './ability-rows.ts'
import { assessmentUseCases } from './assessments.ts'

export const abilityUseCases: readonly UseCase[] = [
  ...assessmentUseCases,
  ...abilityFileUseCases,
  reads(listAbilities, async ({ tx }) => ({ items: [...(await readAbilities(tx))] })),
  writes(addAbility, async ({ tx, actor, input, now }) => {
    const { name, areaId = null, levels = ['', '', '', '', ''] } = input
    const all = await readAbilities(tx)
    const area = areaId === null ? null : await readAbility(tx, areaId)
    if (area !== null && area.area !== null)
      throw refuse(abilityRefusals.notBelowAbility, { name: area.name })
    refuseTakenName(all, { name, areaId })
    const id = uuidv7(Date.parse(now))
    await tx
      .insertInto('ability')
      .values({
        tenant_id: actor.tenantId,
        id,
        area_id: areaId,
        name,
        name_key: nameKey(name),
        levels: [...levels],
        created_at: now,
      })
      .execute()
    const happening = happened(abilityEvents.abilityAdded, { subject: { kind: 'ability', id } }, { name })
    return { output: await readAbility(tx, id), happening }
  }),
  writes(changeAbility, async ({ tx, input, expectedVersion }) => {
    const { abilityId: id } = input
    await tx.selectFrom('ability').select('id').where('id', '=', id).forUpdate().execute()
    const before = await readAbility(tx, id)
    if (before.version !== expectedVersion)
      throw refuse(common.stale, { kind: 'ability', yours: expectedVersion, current: before.version })
    const { name = before.name, levels = before.levels } = input
    refuseTakenName(await readAbilities(tx), { name, areaId: before.area?.id ?? null, id })
    await tx
      .updateTable('ability')
      .set({ name, name_key: nameKey(name), levels: [...levels], version: before.version + 1 })
      .where('id', '=', id)
      .execute()
    const happening = happened(
      abilityEvents.abilityChanged,
      { subject: { kind: 'ability', id } },
      { name, was: before.name },
    )
    return { output: await readAbility(tx, id), happening }
  }),
  reads(showAbilityMatrix, async ({ tx, actor, input, now }) => {
    const today = day(now.slice(0, 10))
    const abilities = (await readAbilities(tx)).filter(
      ({ area }) => area !== null && (input.areaId === undefined || area.id === input.areaId),
    )
    const { held, cells } = await readCells(tx, today)
    const people = await tx
      .selectFrom('person')
      .select(['id', 'name', 'job_title as jobTitle'])
      .where('state', '<>', 'left')
      .orderBy(inWordOrder('name'))
      .orderBy('id')
      .execute()
    const here = new Set(people.map(({ id }) => id))
    const shown = new Set(abilities.map(({ id }) => id))
    return {
      abilities,
      rows: people.map((person) => ({
        person,
        mine: person.id === actor.personId,
        cells: Object.fromEntries([...(cells.get(person.id) ?? [])].filter(([id]) => shown.has(id))),
      })),
      coverage: Object.fromEntries(
        coverageOf(
          held.filter(({ personId, abilityId }) => here.has(personId) && shown.has(abilityId)),
          { level: input.level, today },
        ),
      ),
    }
  }),
]

/** What is confirmed and what is proposed, by person and ability. */
async function readCells(
  tx: Tx,
  today: string,
): Promise<{
  readonly held: readonly HeldAbility[]
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, AbilityCell>>
}> {
  const rows = await tx
    .selectFrom('person_ability')
    .select([
      'person_id as personId',
      'ability_id as abilityId',
      'level',
      'from_day as from',
      'until_day as until',
      'state',
    ])
    .where('state', 'in', ['proposed', 'confirmed'])
    .execute()
  const held = rows.filter(({ state }) => state === 'confirmed')
  const cells = new Map<string, Map<string, AbilityCell>>()
  for (const row of rows) {
    const own = cells.get(row.personId) ?? new Map<string, AbilityCell>()
    const before = own.get(row.abilityId) ?? { level: null, until: null, proposed: null }
    const counts = row.state === 'confirmed' && countsOn(row, today)
    if (row.state === 'proposed') own.set(row.abilityId, { ...before, proposed: row.level })
    else if (counts) own.set(row.abilityId, { ...before, level: row.level, until: row.until })
    cells.set(row.personId, own)
  }
  return { held, cells }
}

function refuseTakenName(
  all: readonly Ability[],
  of: { readonly name: string; readonly areaId: string | null; readonly id?: string },
): void {
  const other = all.find(
    ({ id, area, name }) =>
      id !== of.id && (area?.id ?? null) === of.areaId && nameKey(name) === nameKey(of.name),
  )
  if (other) throw refuse(refusals.nameTaken, { name: other.name, kind: 'ability' })
}
