import { uuidv7 } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'

type Made = {
  readonly projectId: string
  readonly kind: 'role' | 'artefact' | 'criterion' | 'item'
  readonly key: string
  readonly done: boolean
  readonly personId?: string | null
  readonly answers?: Readonly<Record<string, string>>
  readonly words?: string
}

/** Writes down who did it and when; what was so before stays where it stands. */
export async function makeMark(
  { tx, actor, now }: Pick<Call<unknown>, 'tx' | 'actor' | 'now'>,
  { projectId, kind, key, done, personId = null, answers = {}, words = '' }: Made,
): Promise<void> {
  await tx
    .insertInto('method_mark')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      investment_id: projectId,
      kind,
      key,
      done,
      person_id: personId,
      answers: JSON.stringify(answers),
      words,
      made_by: actor.personId ?? '',
      made_at: now,
    })
    .execute()
  await tx
    .updateTable('project_method')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('investment_id', '=', projectId)
    .execute()
}
