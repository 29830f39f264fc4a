import type { Tx } from '@portolan/platform/database'
import type { SameState } from '@portolan/platform/operations'
import { type ComplianceLine, type ControlSummary, MethodContentGiven } from '../../contract/index.ts'
import { controlIdOf, noPoints } from '../../domain/index.ts'

type Reading = { readonly tx: Tx; readonly same: SameState }
type Named = Omit<ControlSummary, 'counts'>

/** Control by control, how many projects keep it; those that most projects lack first. */
export async function summariseControls(
  { tx, same }: Reading,
  lines: readonly ComplianceLine[],
): Promise<readonly ControlSummary[]> {
  const counts = new Map<string, ControlSummary['counts']>()
  for (const [control, state] of lines.flatMap(({ states }) => Object.entries(states))) {
    const sum = counts.get(control) ?? { ...noPoints }
    sum[state] += 1
    counts.set(control, sum)
  }
  const named = await same.get('controls of methods', () => readNames(tx))
  return [...counts]
    .flatMap(([id, sum]) => {
      const name = named.get(id)
      return name === undefined ? [] : [{ ...name, counts: sum }]
    })
    .toSorted((a, b) => lackOf(b) - lackOf(a) || (a.words < b.words ? -1 : 1))
}

/** What is missed behind a gate comes before what nobody knows, and that before what the next gate asks for. */
function lackOf({ counts }: ControlSummary): number {
  return counts.missed * 1e8 + counts.unknown * 1e4 + counts.open + counts.waived
}

/** Of every version that was published: the newest names it. */
async function readNames(tx: Tx): Promise<ReadonlyMap<string, Named>> {
  const versions = await tx
    .selectFrom('method_version as v')
    .innerJoin('method as m', (join) =>
      join.onRef('m.tenant_id', '=', 'v.tenant_id').onRef('m.id', '=', 'v.method_id'),
    )
    .select(['v.method_id', 'v.content', 'm.name'])
    .where('v.state', '<>', 'draft')
    .orderBy('v.method_id')
    .orderBy('v.number')
    .execute()
  const named = new Map<string, Named>()
  for (const { method_id, content, name } of versions)
    for (const { gate } of MethodContentGiven.parse(content).phases)
      for (const { id: criterionId, words, check } of gate?.criteria ?? []) {
        const id = controlIdOf(check, method_id, criterionId)
        named.set(id, { id, check, words, method: check.kind === 'fact' ? null : name })
      }
  return named
}
