import type { LevellingChoices } from '../../contract/index.ts'

const most = 10

/** What a day of delay of each project counts: from 1 for those that may wait to 10 for those that wait least. */
export function priorities(
  projects: readonly { readonly id: string; readonly finish: string }[],
  { priority, ranked }: Pick<LevellingChoices, 'priority' | 'ranked'>,
): ReadonlyMap<string, number> {
  if (priority === 'equal') return new Map(projects.map(({ id }) => [id, 1]))
  const order =
    priority === 'ranked'
      ? ranked
      : projects
          .toSorted((a, b) => (a.finish < b.finish ? -1 : a.finish > b.finish ? 1 : a.id < b.id ? -1 : 1))
          .map(({ id }) => id)
  const weight = new Map(
    order.map((id, at) => [id, Math.round(10 * (most - ((most - 1) * at) / order.length)) / 10]),
  )
  return new Map(projects.map(({ id }) => [id, weight.get(id) ?? 1]))
}
