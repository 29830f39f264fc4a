import { allows, refuse, type Refused } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { placeOf } from '@portolan/plan/server'
import { type ActionAct, actionActs, actionRefusals, permissions } from '../../contract/index.ts'
import { type ActBar, type ActionPart, barTo } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { accountsOf } from '../decision/natural-persons.ts'
import type { StoredAction } from './stored-action.ts'

export type Acting = { readonly tx: Tx; readonly actor: Known; readonly now: string }

export async function mayOf(acting: Acting, action: StoredAction): Promise<ActionAct[]> {
  const part = await partOf(acting, action)
  return actionActs.filter((act) => barTo(act, part) === undefined)
}

export async function refuseBarred(acting: Acting, action: StoredAction, act: ActionAct): Promise<void> {
  const bar = barTo(act, await partOf(acting, action))
  if (bar !== undefined) throw await refusalOf(acting.tx, action, bar)
}

/** Who really sits there counts as well: nobody drops his own duty through the eyes of another. */
async function partOf({ tx, actor }: Acting, action: StoredAction): Promise<ActionPart> {
  const me = actor.personId ?? ''
  const through = actor.throughId === undefined ? [] : [actor.throughId]
  const place = action.project_id === null ? {} : ((await placeOf(tx, action.project_id)) ?? {})
  return {
    state: action.state,
    personId: me,
    self: [me, ...(await accountsOf(tx, me)), ...through],
    ownerId: action.owner_id,
    askerId: action.asked_by,
    leads: allows(permissions.leadActions, actor.grants, place),
  }
}

async function refusalOf(tx: Tx, action: StoredAction, bar: ActBar): Promise<Refused> {
  const { number } = action
  if (bar === 'closed') return refuse(actionRefusals.closed, { number })
  if (bar === 'still-open') return refuse(actionRefusals.stillOpen, { number })
  const names = await namesOf(tx, [action.owner_id, action.asked_by])
  const asker = named(names, action.asked_by).name
  if (bar === 'own-duty') return refuse(actionRefusals.ownDuty, { asker })
  return refuse(actionRefusals.notYours, { owner: named(names, action.owner_id).name, asker })
}
