import { refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import type { readProject } from '@portolan/plan/server'
import { statusRefusals } from '../../contract/index.ts'
import { readStandIns } from '../body/select-stand-ins.ts'

export type Asking = { readonly tx: Tx; readonly actor: Known; readonly now: string }

type Project = Awaited<ReturnType<typeof readProject>>

/** Whether somebody manages a project, or stands in today for who does. */
export async function reportsOn({ tx, actor, now }: Asking, { manager }: Project): Promise<boolean> {
  if (manager === null || actor.personId === null || actor.personId === undefined) return false
  if (manager.id === actor.personId) return true
  const standIns = await readStandIns(tx, [actor.personId], now.slice(0, 10))
  return standIns.some(
    (one) => one.person_id === manager.id && one.stand_in_id === actor.personId && one.body_id === null,
  )
}

/** Nobody reports by another’s hand. */
export async function refuseOthers(asking: Asking, project: Project): Promise<void> {
  if (project.manager === null) throw refuse(statusRefusals.noManager, {})
  if (!(await reportsOn(asking, project)))
    throw refuse(statusRefusals.notTheManager, { manager: project.manager.name })
}
