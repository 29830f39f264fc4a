import { addDays, addMonths, type Day, day, random, startOfMonth, yearOf } from '@portolan/quantity'
import type { SamplePerson } from '../people.ts'

export type ToldAbsence = {
  readonly uid: string
  readonly name: string
  readonly first: Day
  readonly last: Day
}

/**
 * Two or three weeks in summer, the days round Christmas, and a week between: from a year before the Monday until some
 * months after it. Somebody is away for long.
 */
export function absencesOf(
  people: readonly SamplePerson[],
  { monday, seed }: { readonly monday: Day; readonly seed: string },
): readonly ToldAbsence[] {
  const from = addMonths(startOfMonth(monday), -11)
  const to = addDays(monday, 120)
  return people.flatMap(({ name }, index) => {
    const chance = random(seed).stream(`away ${name}`)
    const year = yearOf(monday)
    const summer = addDays(mondayOn(day(`${year}-07-06`)), 7 * chance.whole(0, 6))
    const between = addDays(mondayOn(from), 7 * chance.whole(2, 20))
    const late = addDays(monday, 7 * chance.whole(1, 4))
    const spans: readonly (readonly [Day, Day])[] = [
      [summer, addDays(summer, 7 * chance.whole(1, 2) + 4)],
      [between, addDays(between, chance.pick([1, 4, 4]))],
      ...(chance.next() < 0.35 ? [[late, addDays(late, chance.pick([0, 1, 4]))] as const] : []),
      ...(chance.next() < 0.6 ? [[day(`${year}-12-24`), day(`${year}-12-31`)] as const] : []),
      ...(index % 41 === 7 ? [[addDays(monday, -30), addDays(monday, 100)] as const] : []),
    ]
    return apart(spans.filter(([first, last]) => first >= from && last <= to)).map(([first, last]) => ({
      uid: `hr-${index}-${first}`,
      name,
      first,
      last,
    }))
  })
}

/** The longest first: what overlaps it is left out. */
function apart(spans: readonly (readonly [Day, Day])[]): readonly (readonly [Day, Day])[] {
  const kept: (readonly [Day, Day])[] = []
  for (const [first, last] of spans.toReversed())
    if (kept.every((one) => last < one[0] || first > one[1])) kept.push([first, last])
  return kept.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
}

function mondayOn(of: Day): Day {
  const weekday = new Date(`${of}T00:00:00Z`).getUTCDay()
  return addDays(of, -((weekday + 6) % 7))
}
