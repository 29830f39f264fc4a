import { sql } from 'kysely'
import { openSubjects, type SubjectKind, type Subjects } from '../index.ts'

/** The rows round which the second wall stands, as the only things that people talk of. */
export const testSubjectKinds: readonly SubjectKind[] = [
  {
    kind: 'investment',
    takesFields: true,
    mayChange: async (_, { grants }) =>
      grants.some(({ role }) => role === 'pmo-lead' || role === 'project-manager'),
    name: async (tx, ids) => {
      const { rows } = await sql<{ id: string; name: string }>`
        select id, name from investment where id = any(${[...ids]}::uuid[])`.execute(tx)
      return rows.map(({ id, name }) => ({
        kind: 'investment',
        id,
        title: name,
        to: `/projects/${id}`,
        talkAt: `/projects/${id}/discussion`,
        projectId: id,
      }))
    },
  },
]

export const testSubjects: Subjects = openSubjects(testSubjectKinds)
