import type { MeasuredSchedule, MeasuredValue } from '../schedule/earned-value/index.ts'
import {
  branchesOf,
  fewestPeople,
  headcount,
  peopleFinder,
  summariesOf,
  sumsOf,
  withheldOf,
} from '../schedule/earned-value/packages.ts'
import type { WorkLine } from '../schedule/earned-value/work-lines.ts'

type Groups = ReadonlyMap<string | null, readonly WorkLine[]>

/**
 * Groups whose amounts would tell what one or two people cost: by themselves, as the rest of the total, or beside the
 * work packages of the same plan, which divide it otherwise.
 */
export function hiddenGroups(
  of: MeasuredSchedule,
  value: MeasuredValue,
  groups: Groups,
): ReadonlySet<string | null> {
  if (value.basis.unit === 'minutes') return new Set()
  const people = peopleFinder(of.schedule)
  const few = (lines: readonly WorkLine[]): boolean => headcount([people(lines)]) < fewestPeople
  const hiddenIn = (some: Groups): ReadonlySet<string | null> => {
    const sums = sumsOf(some, value)
    return withheldOf([...some].map(([id, lines]) => ({ id, heads: people(lines), amounts: sums(id) })))
  }
  const hidden = new Set(hiddenIn(groups))
  const packages = branchesOf(summariesOf(of.schedule), value.lines)
  const hiddenPackages = hiddenIn(packages)
  for (const [id, lines] of groups) {
    if (hidden.has(id) || lines.length === 0) continue
    const ours = new Set(lines)
    const rest = [...packages].flatMap(([name, all]) =>
      hiddenPackages.has(name) && all.every((line) => ours.has(line)) ? all : [],
    )
    if (hasMoney(rest) && few(rest)) hidden.add(id)
  }
  for (const [name, all] of packages) {
    if (hiddenPackages.has(name)) continue
    const within = [...groups].filter(([id, lines]) => !hidden.has(id) && isPartOf(lines, all))
    const shown = new Set(within.flatMap(([, lines]) => lines))
    const rest = all.filter((line) => !shown.has(line))
    if (within.length > 0 && hasMoney(rest) && few(rest)) for (const [id] of within) hidden.add(id)
  }
  return hidden
}

function isPartOf(lines: readonly WorkLine[], all: readonly WorkLine[]): boolean {
  const known = new Set(all)
  return lines.length > 0 && lines.every((line) => known.has(line))
}

function hasMoney(lines: readonly WorkLine[]): boolean {
  return lines.some(({ budget, actual }) => budget !== 0 || (actual ?? 0) !== 0)
}
