import { Refused } from '@portolan/contract'
import type pg from 'pg'
import { perform } from './perform.ts'
import type { Stage } from './stage.ts'
import type { ReadUseCase, UseCase } from './use-case.ts'

/**
 * What everybody asks for first after a start is asked once beforehand, in the name of who came in last, or else of
 * anybody: by then connections are open, the database has planned and read, and the program has been compiled. Nobody
 * is told anything.
 */
export async function rehearse(
  stage: Stage,
  useCases: readonly UseCase[],
  { owner, log }: { readonly owner: pg.Pool; readonly log: (line: string) => void },
): Promise<void> {
  try {
    const actor = await whoMayCome(owner)
    if (actor === undefined) return
    const asked = useCases.filter((one): one is ReadUseCase => one.kind === 'read' && one.kept)
    await Promise.all(asked.map((useCase) => askAsUsual(stage, useCase, actor)))
  } catch (cause) {
    log(`Nothing was read ahead of the first page: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

type Somebody = { readonly tenantId: string; readonly personId: string }

/** Somebody who has lost every right is refused like anywhere. */
async function whoMayCome(owner: pg.Pool): Promise<Somebody | undefined> {
  const { rows } = await owner.query<Somebody>(
    `select p.tenant_id as "tenantId", p.id as "personId" from person p
     left join (select tenant_id, person_id, max(at) as at from session_place group by 1, 2) as came
       on came.tenant_id = p.tenant_id and came.person_id = p.id
     where p.state <> 'left'
     order by came.at desc nulls last,
       (select count(*) from role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.revoked_at is null) desc
     limit 1`,
  )
  return rows[0]
}

/** As a page asks that says nothing of its own. What the person may not, he may not here either. */
async function askAsUsual(stage: Stage, useCase: ReadUseCase, somebody: Somebody): Promise<void> {
  const input = useCase.operation.input.safeParse({})
  if (!input.success) return
  const actor = { kind: 'person', reach: 'read', ...somebody } as const
  await perform(stage, useCase, { actor, input: input.data, requestId: 'rehearsal' }).catch(
    (cause: unknown) => {
      if (!(cause instanceof Refused)) throw cause
    },
  )
}
