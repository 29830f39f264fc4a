import { listProjects, type ProjectRow, showProject } from '@portolan/plan/contract'
import { Failed } from '../world.ts'
import type { Connection } from './connection.ts'

/** The id of the project that somebody means: by its ID in any letter case, by its id in the record, or by its exact name. */
export async function findProject(connection: Connection, wanted: string): Promise<string> {
  const word = wanted.trim().toLowerCase()
  if (isRecordId(word)) {
    const { id } = await connection.call(showProject, { projectId: word })
    return id
  }
  const { items } = await connection.call(listProjects, { search: wanted, limit: 500 })
  const found =
    items.find(({ code }) => code?.toLowerCase() === word) ??
    onlyOne(
      items.filter(({ name }) => name.toLowerCase() === word),
      wanted,
    )
  if (found !== undefined) return found.id
  const near = items.slice(0, 5).map(({ code, name }) => (code === null ? name : `${code} ${name}`))
  throw new Failed(
    1,
    `There is no project “${wanted}” that you see.${near.length > 0 ? ` Is it one of: ${near.join(', ')}?` : ''}`,
  )
}

function isRecordId(word: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word)
}

function onlyOne(named: readonly ProjectRow[], wanted: string): ProjectRow | undefined {
  if (named.length > 1)
    throw new Failed(1, `${named.length} projects are called “${wanted}”. Name the one you mean by its ID.`)
  return named[0]
}
