import { type Incoming, type MatchBy, matchEditions } from '@portolan/exchange'
import type { Edition } from '@portolan/outlook'
import type { EditionRow, ReadEdition } from './read-edition.ts'

type KnownProject = { readonly key: string; readonly names: readonly string[]; readonly id?: string }

/** One id for a project through all editions: joined as an import joins a file to the projects that are known. */
export function joinEditions(read: readonly ReadEdition[], by: MatchBy): readonly Edition[] {
  const known = new Map<string, KnownProject>()
  return read.map(({ asOf, rows }) => {
    const { joins } = matchEditions([...known.values()], rows.map(incoming), { by }).result
    const joined = new Map(joins.map(({ previous, next }) => [next, previous]))
    const projects = rows.map((row) => {
      const { key, id: _id, name: _name, ...facts } = row
      const project = joined.get(key) ?? `${known.size + 1}`
      known.set(project, remembered(known.get(project), row, project))
      return { project, ...facts }
    })
    return { asOf, projects }
  })
}

function incoming({ key, id, name }: EditionRow): Incoming {
  return { key, ...(id !== undefined && { id }), ...(name !== undefined && { name }) }
}

function remembered(before: KnownProject | undefined, { id, name }: EditionRow, key: string): KnownProject {
  const names = [...(before?.names ?? []), ...(name === undefined ? [] : [name])]
  const latest = id ?? before?.id
  return { key, names, ...(latest !== undefined && { id: latest }) }
}
