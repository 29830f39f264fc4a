import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { type ArtefactLine, type ArtefactState, type listArtefacts } from '../../contract/index.ts'
import { readArtefacts } from './read-artefacts.ts'

type Op = typeof listArtefacts

export async function list({ tx, input }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { kinds, chosen, fields, lines } = await readArtefacts(tx, input.artefactId)
  const count = (state: ArtefactState): number => lines.filter((line) => line.state === state).length
  return {
    kinds: [...kinds],
    chosen: chosen?.id ?? null,
    fields: [...fields],
    items: filterArtefacts(lines, input),
    counts: { finished: count('finished'), begun: count('begun'), 'not-begun': count('not-begun') },
  }
}

type Filters = Pick<InputOf<Op>, 'state' | 'search'>

export function filterArtefacts(
  lines: readonly ArtefactLine[],
  { state, search = '' }: Filters,
): ArtefactLine[] {
  const words = search.toLowerCase()
  return lines
    .filter((line) => state === undefined || line.state === state)
    .filter(({ project, answers }) =>
      [project.code ?? '', project.name, ...Object.values(answers)].join(' ').toLowerCase().includes(words),
    )
}
