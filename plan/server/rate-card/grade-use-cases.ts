import { happened, refuse } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { listGrades, rateCardEvents, rateCardRefusals, setGrades } from '../../contract/index.ts'

export const gradeUseCases: readonly UseCase[] = [
  reads(listGrades, async ({ tx, input }) => {
    const people = await tx
      .selectFrom('person')
      .select(['id', 'name', 'job_title'])
      .where('state', '<>', 'left')
      .orderBy('name')
      .execute()
    const grades = await tx
      .selectFrom('person_grade')
      .selectAll()
      .distinctOn('person_id')
      .where('from_day', '<=', input.day)
      .orderBy('person_id')
      .orderBy('from_day', 'desc')
      .execute()
    const byPerson = new Map(grades.map((grade) => [grade.person_id, grade]))
    return {
      items: people.map(({ id, name, job_title: jobTitle }) => {
        const grade = byPerson.get(id)
        return {
          person: { id, name },
          jobTitle,
          role: grade?.role ?? null,
          level: grade?.level ?? null,
          from: grade?.from_day ?? null,
        }
      }),
    }
  }),
  writes(setGrades, async ({ tx, actor, input, now }) => {
    const ids = [...new Set(input.grades.map(({ personId }) => personId))]
    const known = await tx.selectFrom('person').select('id').where('id', 'in', ids).execute()
    if (known.length < ids.length) throw refuse(rateCardRefusals.unknownPerson, {})
    for (const { personId, role, level, from } of input.grades) {
      const told = {
        role,
        role_key: nameKey(role),
        level,
        set_by: actor.personId ?? '',
        set_at: now,
      }
      await tx
        .insertInto('person_grade')
        .values({ tenant_id: actor.tenantId, person_id: personId, from_day: from, ...told })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'person_id', 'from_day']).doUpdateSet(told))
        .execute()
    }
    const happening = happened(
      rateCardEvents.gradesSet,
      { subject: { kind: 'person-grades', id: actor.tenantId } },
      { people: ids.length },
    )
    return { output: { set: input.grades.length }, happening }
  }),
]
