import { type InputOf, type OutputOf, readCursor, refuse, writeCursor } from '@portolan/contract'
import { refusals } from '@portolan/oversight/contract'
import { readsForAll, type UseCase } from '@portolan/platform/operations'
import { type ComplianceLine, listCompliance } from '../../contract/index.ts'
import { filterCompliance } from './filter-compliance.ts'
import { type CompliancePlace, isAfter, placeOfLine, readCompliance } from './read-compliance.ts'

type Op = typeof listCompliance

export const listComplianceUseCase: UseCase = readsForAll(listCompliance, async ({ tx, input, same }) => {
  const all = await same.get('compliance', () => readCompliance(tx))
  return pageOf(filterCompliance(all, input), input)
})

function pageOf(
  found: readonly ComplianceLine[],
  { cursor, limit }: Pick<InputOf<Op>, 'cursor' | 'limit'>,
): OutputOf<Op> {
  const place = cursor === undefined ? undefined : placeIn(cursor)
  const from = place === undefined ? 0 : found.findIndex((line) => isAfter(placeOfLine(line), place))
  const items = from === -1 ? [] : found.slice(from, from + limit)
  const last = items.at(-1)
  const isLast = last === undefined || last === found.at(-1)
  return { items, next: isLast ? null : writeCursor(placeOfLine(last)) }
}

function placeIn(cursor: string): CompliancePlace {
  const [score, name, id] = readCursor(cursor) ?? []
  if (typeof score !== 'number' || typeof name !== 'string' || typeof id !== 'string')
    throw refuse(refusals.unreadableCursor, {})
  return [score, name, id]
}
