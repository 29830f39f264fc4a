import type { Grant } from '@portolan/contract'
import type { Known } from './actor.ts'
import { openReadTogether, type ReadTogether } from './read-together.ts'
import { openStates, type SameState } from './same-state.ts'

/**
 * Answers of some reading operations, kept as long as nothing in the database has changed. Everybody of the same
 * reach is given the same one, also while it is still being made: when a change is told to all open pages, they ask
 * for the same at once.
 */
export type KeptAnswers = {
  /** The answer that is there under this name, or else the one that is made now. */
  get(name: string, make: () => Promise<Answer>): Promise<Answer>
  /** An answer that was made for itself, unless there is one. */
  keep(answer: Answer): void
  /** Who asks is looked at by one read for all calls of a person that wait for it. */
  readonly together: ReadTogether
  /** What was read for answers of this reach in this state, for other answers. */
  readonly stateOf: (name: string) => SameState
}

/** It is that of a later state than it was asked of where something was written meanwhile: its name tells. */
export type Answer = { readonly name: string; readonly output: unknown }

/** The oldest goes: a page of the largest list takes some megabytes. */
const most = 40

/** A state holds up to all rows that a reach sees: thousands. */
const mostStates = 4

export function openKeptAnswers(): KeptAnswers {
  const kept = new Map<string, Promise<Answer>>()
  const put = (name: string, answer: Promise<Answer>): void => {
    kept.set(name, answer)
    const oldest = kept.keys().next().value
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  return {
    get: async (name, make) => {
      const there = kept.get(name)
      // Whoever made it may have failed for reasons of its own, as an aborted connection.
      if (there !== undefined) return await there.catch(async () => await make())
      const made = make()
      put(name, made)
      made.catch(() => kept.delete(name))
      return await made
    },
    keep: (answer) => {
      if (!kept.has(answer.name)) put(answer.name, Promise.resolve(answer))
    },
    together: openReadTogether(),
    stateOf: openStates(mostStates),
  }
}

export type Asked = State & {
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/** Who sees what: everything that an answer may rest on but the question. */
export type State = {
  readonly actor: Known
  readonly day: string
  /** Which transactions are seen: the same text means the same content of the whole database. */
  readonly snapshot: string
}

/** Two who hold the same grants in one organisation see the same; nothing else of a person counts here. */
export function nameOfState({ snapshot, actor, day }: State): string {
  return JSON.stringify([snapshot, actor.tenantId, actor.grants.map(nameOfGrant).toSorted(), day])
}

export function nameOfAnswer({ operation, input, ...state }: Asked): string {
  const given = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([nameOfState(state), operation, given])
}

function nameOfGrant({ role, scope, scopeId }: Grant): string {
  return `${role} ${scope} ${scopeId ?? ''}`
}
