import type { Activity } from '../activity.ts'
import { type Branch, usualBranch } from '../breakdown.ts'
import { readNumber } from '../codec.ts'
import type { Reading } from '../reading.ts'
import { made } from '../xml/fields.ts'
import { wbsColumns } from './columns.ts'
import type { Extras } from './extras.ts'
import { readRows } from './rows.ts'
import type { XerTables } from './tables.ts'

/** Branches of the breakdown become summaries, the one of the project itself at level 0. */
export function readBranches(tables: XerTables, extras: Extras, reading: Reading): readonly Branch[] {
  return readRows(tables, 'PROJWBS', wbsColumns, reading).flatMap(({ draft, cells }) => {
    if (typeof draft['id'] !== 'string') return []
    reading.ledger.made('PROJWBS')
    const id = draft['id']
    const root = cells('proj_node_flag') === 'Y'
    const { parentId, ...given } = draft
    const item = made<Activity>({
      ...usualBranch,
      ...given,
      ...(parentId !== undefined && !root && { parentId }),
      ...extras.ofWbs(id.slice('wbs:'.length)),
    })
    return { projectId: cells('proj_id') ?? '', item, root, order: readNumber(cells('seq_num') ?? '') ?? 0 }
  })
}
