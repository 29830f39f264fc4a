import { addDays, addMonths, type Day, random } from '@portolan/quantity'
import type { SamplePerson } from '../people.ts'
import { catalogue, evidence } from './catalogue.ts'

export type ToldAbility = {
  readonly name: string
  readonly ability: string
  readonly level: number
  readonly from: Day
  readonly until?: Day
  readonly evidence?: string
}

/** Held by nobody but one: what the firm has to worry about. */
export const heldByOne: readonly string[] = ['SAP migration', 'Cost of cloud']

/** What goes with a job title, at a level that differs from one person to the next; certificates end. */
export function abilitiesOf(
  people: readonly SamplePerson[],
  { monday, seed }: { readonly monday: Day; readonly seed: string },
): readonly ToldAbility[] {
  const single = new Set<string>()
  return people.flatMap(({ name, jobTitle }) => {
    const chance = random(seed).stream(`abilities ${name}`)
    return Object.values(catalogue).flatMap((area) =>
      Object.entries(area).flatMap(([ability, titles]): ToldAbility[] => {
        const usual = titles.includes(jobTitle)
        const [drawn, level, age] = [chance.next(), chance.whole(2, 5), chance.whole(30, 600)]
        if (!usual || drawn > 0.75) return []
        if (heldByOne.includes(ability) && single.has(ability)) return []
        single.add(ability)
        const shown = evidence[ability]?.[chance.whole(0, (evidence[ability]?.length ?? 1) - 1)]
        const ends = shown?.includes('certificate') === true || shown?.startsWith('AZ') === true
        return [
          {
            name,
            ability,
            level,
            from: addDays(monday, -age),
            ...(ends ? { until: addDays(addMonths(monday, 24), -age) } : {}),
            ...(shown === undefined ? {} : { evidence: shown }),
          },
        ]
      }),
    )
  })
}
