import { entryOf } from '../arithmetic/entry.ts'

export type Priced = { readonly id: string; readonly score: number; readonly cost: number }
export type Funded = { readonly ids: readonly string[]; readonly score: number; readonly left: number }

/** Down a list: what still fits in the budget is funded, what does not is passed over. */
export function fundDown(list: readonly Priced[], budget: number): Funded {
  const ids: string[] = []
  let [score, left] = [0, budget]
  for (const { id, score: gain, cost } of list) {
    if (cost > left) continue
    ids.push(id)
    score += gain
    left -= cost
  }
  return { ids, score, left }
}

/** No choice within the budget scores more: by score for each unit of cost, the last one in part (Dantzig, 1957). */
export function mostWithin(byCost: readonly Priced[], budget: number): number {
  let [score, left] = [0, budget]
  for (let i = 0; i < byCost.length; i++) {
    const { score: gain, cost } = entryOf(byCost, i)
    if (cost > left) return score + (gain * left) / cost
    score += gain
    left -= cost
  }
  return score
}

/** Score for each unit of cost, the highest first; what costs nothing before all else. Equal ones stay as they were. */
export function byScorePerCost(list: readonly Priced[]): readonly Priced[] {
  return list.toSorted((a, b) => {
    // Of no score and no cost the product says nothing: such an item would stand anywhere, and others round it.
    const free = Number(b.cost === 0) - Number(a.cost === 0)
    return free === 0 ? b.score * a.cost - a.score * b.cost : free
  })
}
