import { sql } from 'kysely'
import type { FoundKind } from '../search/find-words.ts'
import { keyOf, type Subjects } from '../subjects/subjects.ts'
import { readAttachments } from './attachment-rows.ts'

/** Files are found by their names where their subject is seen, and lead to where they are attached. */
export function foundFiles(subjects: Subjects): FoundKind {
  return {
    kind: 'file',
    show: async (tx, ids) => {
      const wanted = sql<boolean>`a.id = any(${[...ids]}::uuid[]) and a.deleted_at is null`
      const rows = await readAttachments(tx, wanted, ids.length)
      const keys = rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId }))
      const named = await subjects.name(tx, keys)
      return rows.flatMap((row) => {
        const subject = named.get(keyOf({ kind: row.subjectKind, id: row.subjectId }))
        return subject === undefined
          ? []
          : [{ id: row.id, title: `${row.name} · ${subject.title}`, to: subject.talkAt }]
      })
    },
  }
}
