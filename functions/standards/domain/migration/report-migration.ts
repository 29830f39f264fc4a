import type { AskedThing, FollowedPhase, MigrationReport, ProjectClass } from '../../contract/index.ts'
import { closedBecause } from '../project-method/closed-because.ts'

/** A project as one version of its method sees it. */
export type Side = {
  readonly number: number
  readonly class: ProjectClass
  readonly phases: readonly FollowedPhase[]
}

/** Where the project stands before, and where it would stand; none where the newer version has no such phase. */
export type Standing = { readonly before: string; readonly after: string | undefined }

/** The same project, deeds and record held against both versions: what differs is what the migration means. */
export function reportMigration(before: Side, after: Side, standing: Standing): MigrationReport {
  const was = askedOf(before.phases)
  const is = askedOf(after.phases)
  const asked = [...is.values()].filter((thing) => !was.has(keyOf(thing)))
  const dropped = [...was.values()].filter((thing) => !is.has(keyOf(thing)))
  const nameIn = ({ phases }: Side, id: string | undefined): string | null =>
    phases.find((phase) => phase.id === id)?.name ?? null
  return {
    from: before.number,
    to: after.number,
    class: { before: before.class, after: after.class },
    phase: {
      before: nameIn(before, standing.before) ?? standing.before,
      after: nameIn(after, standing.after),
    },
    asked,
    dropped,
    kept: keptOf(after.phases, was),
    gates: gatesOf(before, after),
    next: {
      gate: hereOf(after)?.gate.name ?? null,
      before: lackingOf(hereOf(before)),
      after: lackingOf(hereOf(after)),
    },
  }
}

type Asked = ReadonlyMap<string, AskedThing>

/** Required artefacts and criteria of its class; of gates that were over before it followed a method, nothing. */
function askedOf(phases: readonly FollowedPhase[]): Asked {
  const things = phases
    .filter(({ place }) => place !== 'before')
    .flatMap(({ id: phaseId, name: phase, place, artefacts, gate }): AskedThing[] => {
      const behind = place === 'passed'
      return [
        ...artefacts
          .filter(({ required }) => required)
          .map(({ id, name, finished }) => ({
            kind: 'artefact' as const,
            id,
            name,
            phase,
            state: finished ? ('met' as const) : ('missing' as const),
            behind,
          })),
        ...gate.criteria.map(({ id, words, state }) => ({
          kind: 'criterion' as const,
          id,
          name: words,
          phase,
          state,
          behind,
        })),
        // Who rules is asked where no ruling came yet.
        ...(behind ? [] : (gate.keeping?.asked ?? [])).map(({ roleId, role, bar }) => ({
          kind: 'gatekeeper' as const,
          id: `${phaseId} ${roleId}`,
          name: `${gate.name}: ${role}`,
          phase,
          state: bar === null ? ('met' as const) : ('missing' as const),
          behind,
        })),
      ]
    })
  return new Map(things.map((thing) => [keyOf(thing), thing]))
}

/** Only what somebody did can be lost: what is read from the record is read anew. */
function keptOf(phases: readonly FollowedPhase[], was: Asked): AskedThing[] {
  const byPeople = new Set(
    phases.flatMap(({ artefacts, gate }) => [
      ...artefacts.filter(({ finished }) => finished).map(({ id }) => `artefact ${id}`),
      ...gate.criteria
        .filter(({ check, state }) => check.kind === 'confirmation' && state === 'met')
        .map(({ id }) => `criterion ${id}`),
    ]),
  )
  return [...askedOf(phases).values()].filter((thing) => byPeople.has(keyOf(thing)) && was.has(keyOf(thing)))
}

/** Each that was ruled on, and whether it has a place in the other version. */
function gatesOf({ phases }: Side, after: Side): MigrationReport['gates'] {
  const there = new Set(after.phases.map(({ id }) => id))
  return phases
    .filter(({ gate }) => gate.passed !== null)
    .map(({ id, name, gate }) => ({ gate: gate.name, phase: name, stays: there.has(id) }))
}

function hereOf({ phases }: Side): FollowedPhase | undefined {
  return phases.find(({ place }) => place === 'here')
}

function lackingOf(phase: FollowedPhase | undefined): number {
  return phase === undefined ? 0 : closedBecause(phase).length
}

function keyOf({ kind, id }: AskedThing): string {
  return `${kind} ${id}`
}
