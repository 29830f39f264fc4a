import type { FoundKind } from '../search/find-words.ts'
import { commentAt, keyOf, type Subjects } from '../subjects/subjects.ts'

/** Comments are found by their words where their subject is seen, and are called by it. */
export function foundComments(subjects: Subjects): FoundKind {
  return {
    kind: 'comment',
    show: async (tx, ids) => {
      const rows = await tx
        .selectFrom('comment')
        .select(['id', 'subject_kind', 'subject_id'])
        .where('id', 'in', [...ids])
        .where('deleted_at', 'is', null)
        .execute()
      const keys = rows.map((row) => ({ kind: row.subject_kind, id: row.subject_id }))
      const named = await subjects.name(tx, keys)
      return rows.flatMap((row) => {
        const subject = named.get(keyOf({ kind: row.subject_kind, id: row.subject_id }))
        return subject === undefined
          ? []
          : [{ id: row.id, title: subject.title, to: commentAt(subject, row.id) }]
      })
    },
  }
}
