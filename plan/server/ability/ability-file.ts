import { mayRead, type OutputOf } from '@portolan/contract'
import { readAbilityTable } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import { type Known, reads, type UseCase } from '@portolan/platform/operations'
import { judgeAbilityFile } from '../../contract/index.ts'
import { type AbilityGround, judgeAbilityLines, togetherTold } from '../../domain/index.ts'
import { accountsOfActor } from '../person/natural-persons.ts'
import { emptyFile, refuseFile } from '../refuse-file.ts'
import { readAbilities } from './ability-rows.ts'

/** The rows are taken by the same operation as what is pasted from a sheet: all of them, or none. */
export const abilityFileUseCases: readonly UseCase[] = [
  reads(judgeAbilityFile, async ({ tx, actor, input, upload, now }) => {
    if (upload === undefined || upload.length === 0) throw refuseFile(emptyFile)
    const { result, findings } = await readAbilityTable(upload, { name: input.fileName })
    if (result === undefined) throw refuseFile(togetherTold(findings))
    const rows = judgeAbilityLines(result, await readGround(tx, actor, now.slice(0, 10)))
    type Row = OutputOf<typeof judgeAbilityFile>['rows'][number]
    const count = (verdict: Row['verdict']): number => rows.filter((row) => row.verdict === verdict).length
    return {
      rows: rows.map(({ wrong: _, ...row }): Row => ({ ...row, because: row.because && { ...row.because } })),
      counts: { new: count('new'), update: count('update'), same: count('same'), stop: count('stop') },
    }
  }),
]

async function readGround(tx: Tx, actor: Known, today: string): Promise<AbilityGround> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('state', '<>', 'left')
    .execute()
  const readsAddresses = mayRead('personal', actor.grants, {})
  const abilities = (await readAbilities(tx)).filter(({ area }) => area !== null)
  const held = await tx
    .selectFrom('person_ability')
    .select(['person_id', 'ability_id', 'level', 'evidence', 'from_day as from', 'until_day as until'])
    .where('state', '=', 'confirmed')
    .execute()
  return {
    people: byWord(
      people.flatMap(
        ({ id, name, email }) =>
          [
            [name, id],
            [readsAddresses ? email : null, id],
          ] as const,
      ),
    ),
    abilities: byWord(abilities.map(({ id, name }) => [name, id] as const)),
    held: new Map(
      held
        .filter(({ from, until }) => from <= today && (until === null || until >= today))
        .map(({ person_id, ability_id, ...one }) => [`${person_id} ${ability_id}`, one]),
    ),
    self: await accountsOfActor(tx, actor),
    today,
  }
}

function byWord(
  named: readonly (readonly [name: string | null, id: string])[],
): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  for (const [name, id] of named)
    if (name !== null && name !== '')
      words.set(name.toLowerCase(), [...new Set([...(words.get(name.toLowerCase()) ?? []), id])])
  return words
}
