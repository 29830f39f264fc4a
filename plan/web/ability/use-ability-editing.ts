import {
  type EditRefusal,
  type GridEditing,
  useProblemWords,
  useSetting,
  useWords,
  useWrite,
} from '@portolan/ui'
import { useMemo } from 'react'
import { type Ability, type AbilityRow, assessAbilities } from '../../contract/index.ts'

/** All cells of one act are one call: a pasted block of levels is taken as a whole, or not at all. */
export function useAbilityEditing(abilities: readonly Ability[]): GridEditing<AbilityRow> {
  const say = useWords('abilities')
  const tell = useProblemWords()
  const { today } = useSetting()
  const { run } = useWrite(assessAbilities)
  return useMemo(() => {
    const known = new Set(abilities.map(({ id }) => id))
    return {
      nameOf: ({ person }) => person.name,
      onEdits: async (changes): Promise<readonly EditRefusal[]> => {
        const assessments = changes.flatMap(({ next, columns }) =>
          columns
            .filter((id) => known.has(id))
            .map((abilityId) => ({
              personId: next.person.id,
              abilityId,
              level: next.cells[abilityId]?.level ?? null,
              from: today,
            })),
        )
        if (assessments.length === 0) return []
        try {
          await run({ assessments })
          return []
        } catch (problem) {
          const sentence = tell(problem, say('failed'))
          return changes.map(({ row }) => ({ rowId: row.person.id, sentence }))
        }
      },
    }
  }, [abilities, say, tell, today, run])
}
