import type { OutputOf } from '@portolan/contract'
import { readsForAll, type UseCase } from '@portolan/platform/operations'
import { type ComplianceLine, showCompliance, type UnitScore } from '../../contract/index.ts'
import { addPoints, scoreOf } from '../../domain/index.ts'
import { filterCompliance } from './filter-compliance.ts'
import { countBehind, readCompliance } from './read-compliance.ts'
import { summariseControls } from './summarise-controls.ts'

export const showComplianceUseCase: UseCase = readsForAll(showCompliance, async ({ tx, input, same }) => {
  const all = await same.get('compliance', () => readCompliance(tx))
  const found = filterCompliance(all, input)
  return {
    projects: found.length,
    ...totalOf(found),
    units: unitsOf(found),
    controls: [...(await summariseControls({ tx, same }, found))],
    choices: choicesOf(all),
    behind: await countBehind(tx),
  }
})

function totalOf(lines: readonly ComplianceLine[]): Pick<UnitScore, 'score' | 'points' | 'counts'> {
  const points = addPoints(lines.map((line) => line.points))
  return { score: scoreOf(points), points, counts: addPoints(lines.map(({ counts }) => counts)) }
}

function unitsOf(lines: readonly ComplianceLine[]): UnitScore[] {
  return groupsOf(lines, ({ unit }) => unit?.id ?? '')
    .map((group) => ({ unit: group[0]?.unit ?? null, projects: group.length, ...totalOf(group) }))
    .toSorted((a, b) => (a.score ?? 2) - (b.score ?? 2))
}

type Choices = OutputOf<typeof showCompliance>['choices']
type Named = { readonly id: string; readonly name: string }

/** Of all projects that one sees, so that there is always another one to choose. */
function choicesOf(all: readonly ComplianceLine[]): Choices {
  return {
    units: counted(all.flatMap(({ unit }) => unit ?? [])),
    managers: counted(all.flatMap(({ manager }) => manager ?? [])),
    methods: counted(all.map(({ method }) => method)),
  }
}

function counted(all: readonly Named[]): Choices['units'] {
  return groupsOf(all, ({ id }) => id)
    .flatMap((group) => group.slice(0, 1).map(({ id, name }) => ({ id, name, projects: group.length })))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}
