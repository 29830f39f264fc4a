import { refuse, type Subject as Key } from '@portolan/contract'
import type { Tx } from '../database/tenant.ts'
import type { Known } from '../operations/actor.ts'
import type { Subject } from './contract/index.ts'
import { unknownSubject } from './contract/refusals.ts'
import { seersOf } from './people-who-see.ts'

/** A thing as its room names it to the person of the transaction. */
export type NamedSubject = Subject & {
  /** The project round which the second wall stands; nothing where it belongs to none. */
  readonly projectId: string | undefined
  /** The page on which people talk of it. */
  readonly talkAt: string
  /** It is no longer there, while its project is: what was said of it stays, and nothing new is said. */
  readonly gone?: boolean
}

/** How a room makes a kind of thing known, so that words, notices and tags may be about it. */
export type SubjectKind = {
  readonly kind: string
  /** Names those of the ids that the person of the transaction sees, through the walls of the room's own tables. */
  readonly name: (tx: Tx, ids: readonly string[]) => Promise<readonly NamedSubject[]>
  /** People may define fields of their own for it. */
  readonly takesFields?: boolean
  /** Whether somebody may change it; where a room does not say, nobody does from outside of it. */
  readonly mayChange?: (tx: Tx, actor: Known, subject: NamedSubject) => Promise<boolean>
  /** Who of these people sees it, where it is not everybody who sees its project. */
  readonly seenBy?: (tx: Tx, subject: NamedSubject, people: readonly string[]) => Promise<readonly string[]>
}

export type Subjects = {
  /** The thing, or the refusal that it is not there for this person. */
  readonly open: (tx: Tx, key: Key) => Promise<NamedSubject>
  /** Those that the person of the transaction sees, by `keyOf`; also what is gone. */
  readonly name: (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<string, NamedSubject>>
  readonly seenBy: (tx: Tx, subject: NamedSubject, people: readonly string[]) => Promise<readonly string[]>
  readonly takesFields: (kind: string) => boolean
  readonly mayChange: (tx: Tx, actor: Known, subject: NamedSubject) => Promise<boolean>
}

/** The one list of what people can talk about: each room brings its kinds. */
export function openSubjects(kinds: readonly SubjectKind[]): Subjects {
  const byKind = new Map(kinds.map((one) => [one.kind, one]))
  const name: Subjects['name'] = async (tx, keys) => {
    const named = new Map<string, NamedSubject>()
    for (const [kind, ids] of grouped(keys)) {
      const known = byKind.get(kind)
      if (known === undefined) continue
      for (const one of await known.name(tx, ids)) named.set(keyOf(one), one)
    }
    return named
  }
  return {
    name,
    open: async (tx, key) => {
      const found = (await name(tx, [key])).get(keyOf(key))
      if (found === undefined || found.gone === true)
        throw refuse(unknownSubject, { kind: byKind.has(key.kind) ? key.kind : 'thing' })
      return found
    },
    takesFields: (kind) => byKind.get(kind)?.takesFields ?? false,
    mayChange: async (tx, actor, subject) =>
      (await byKind.get(subject.kind)?.mayChange?.(tx, actor, subject)) ?? false,
    seenBy: async (tx, subject, people) => {
      const own = byKind.get(subject.kind)?.seenBy
      return own === undefined ? await seersOf(tx, subject.projectId, people) : await own(tx, subject, people)
    },
  }
}

/** Where one comment is read, among the others on the same thing. */
export function commentAt({ talkAt }: NamedSubject, comment: string): string {
  return `${talkAt}${talkAt.includes('?') ? '&' : '?'}comment=${encodeURIComponent(comment)}`
}

export function keyOf({ kind, id }: Key): string {
  return `${kind}:${id}`
}

function grouped(keys: readonly Key[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, Set<string>>()
  for (const { kind, id } of keys) ids.set(kind, (ids.get(kind) ?? new Set()).add(id))
  return new Map([...ids].map(([kind, all]) => [kind, [...all]]))
}
