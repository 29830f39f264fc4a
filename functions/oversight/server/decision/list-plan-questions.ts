import { common, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { placeOf } from '@portolan/plan/server'
import { editSchedule } from '@portolan/plan/contract'
import type { Call } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { z } from 'zod'
import { type listPlanQuestions, OperationCall, type PlanQuestion } from '../../contract/index.ts'
import { readOptions, type StoredOption, toColumns } from './stored-decision.ts'

type Op = typeof listPlanQuestions

const Ran = z.object({
  called: z.array(z.object({ call: OperationCall, versionAfter: z.number().nullable() })),
})

/** Questions of a project that carry edits of its schedule, the newest first. */
export async function planQuestions({ tx, actor, input }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  if ((await placeOf(tx, input.projectId)) === undefined) throw refuse(common.notFound, { kind: 'project' })
  const rows = await tx
    .selectFrom('decision')
    .selectAll()
    .select(
      sql<boolean>`exists (select 1 from decision n where n.tenant_id = decision.tenant_id and n.asks_anew = decision.id and n.state <> 'withdrawn')`.as(
        'asked_anew',
      ),
    )
    .where('project_id', '=', input.projectId)
    .where(
      sql<boolean>`exists (select 1 from decision_option o where o.tenant_id = decision.tenant_id and o.decision_id = decision.id
        and o.calls @> ${JSON.stringify([{ operation: editSchedule.id }])}::jsonb)`,
    )
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
  const options = await readOptions(
    tx,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map((row) => {
      const { id, number, question, state, asked_by, asked_at, closed_at, created_at, outcome } =
        toColumns(row)
      return {
        id,
        number,
        question,
        state,
        ...carried(options.get(id) ?? []),
        became: state === 'executed' ? versionMade(outcome) : null,
        mine: asked_by === actor.personId,
        askedAnew: row.asked_anew,
        version: row.version,
        at: closed_at ?? asked_at ?? created_at,
      }
    }),
  }
}

function carried(options: readonly StoredOption[]): Pick<PlanQuestion, 'edits' | 'speaksOf'> {
  const calls = options.flatMap((option) => option.calls).filter(isEdit)
  const edits = calls.map(({ input }) => (Array.isArray(input['edits']) ? input['edits'].length : 0))
  return {
    edits: Math.max(0, ...edits),
    speaksOf: calls.find(({ subjectVersion }) => subjectVersion !== null)?.subjectVersion ?? null,
  }
}

function isEdit({ operation }: OperationCall): boolean {
  return operation === editSchedule.id
}

/** As the outcome kept it; a decision for another option made none. */
function versionMade(outcome: unknown): number | null {
  const ran = Ran.safeParse(outcome)
  return ran.success ? (ran.data.called.findLast(({ call }) => isEdit(call))?.versionAfter ?? null) : null
}
