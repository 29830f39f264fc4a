import { happened, type InputOf, refuse } from '@portolan/contract'
import type { StandardsParts } from '../parts.ts'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type confirmCriterion,
  type HeldRole,
  type JudgedCriterion,
  type ProjectMethod,
  projectMethodEvents,
  projectMethodRefusals,
} from '../../contract/index.ts'
import { readFollowed, takeFollowed } from './followed-method.ts'
import { aboutProject } from './give-method.ts'
import { makeMark } from './make-mark.ts'

/** Whoever was named for the role by somebody else says that it is so, or that it is so no longer. */
export async function confirm(
  call: Call<InputOf<typeof confirmCriterion>>,
  parts: StandardsParts,
): Promise<Written<ProjectMethod>> {
  const { tx, input, expectedVersion } = call
  const { projectId, criterionId, confirmed, words } = input
  await takeFollowed(tx, projectId, expectedVersion)
  const { following } = await readFollowed({ ...call, ...parts }, projectId)
  const criterion = following?.phases
    .flatMap(({ gate }) => gate.criteria)
    .find(({ id }) => id === criterionId)
  if (criterion === undefined) throw refuse(projectMethodRefusals.noPart, { kind: 'criterion' })
  refuseOthers(criterion, following?.roles ?? [])
  await makeMark(call, { projectId, kind: 'criterion', key: criterionId, done: confirmed, words })
  return {
    output: await readFollowed({ ...call, ...parts }, projectId),
    happening: happened(projectMethodEvents.criterionConfirmed, aboutProject(projectId), {
      criterion: criterion.words,
      confirmed,
    }),
  }
}

function refuseOthers({ check, words, mine }: JudgedCriterion, roles: readonly HeldRole[]): void {
  if (check.kind === 'fact') throw refuse(projectMethodRefusals.notConfirmed, { criterion: words })
  const role = roles.find(({ id }) => id === check.roleId)
  if (role?.mine !== true) throw refuse(projectMethodRefusals.otherRole, { role: role?.name ?? check.roleId })
  if (!mine) throw refuse(projectMethodRefusals.namedOneself, { role: role.name })
}
