import type { FollowedPhase, HeldRole, Missing } from '../../contract/index.ts'

/** Each thing that keeps a gate closed, with who can mend it: criteria first, then artefacts. */
export function missingOf(
  { gate, artefacts }: Pick<FollowedPhase, 'gate' | 'artefacts'>,
  roles: readonly HeldRole[],
): readonly Missing[] {
  const criteria = gate.criteria
    .filter(({ weight, state, waived }) => weight === 'must' && state !== 'met' && waived === null)
    .map(({ id, words, fixedBy }): Missing => ({ kind: 'criterion', key: id, words, ...fixedBy }))
  const written = artefacts
    .filter(({ required, finished, waived }) => required && !finished && waived === null)
    .map(({ id, name, roleId }): Missing => {
      const role = roles.find((one) => one.id === roleId)
      const people = role?.person ? [role.person] : []
      return { kind: 'artefact', key: id, words: name, role: role?.name ?? roleId, people }
    })
  return [...criteria, ...written]
}
