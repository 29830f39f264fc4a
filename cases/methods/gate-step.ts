import type { GateOutcome, Verdict } from '@portolan/standards/contract'

/** Who of the team holds a role: its first, second… member, or somebody by name. */
export type Holder = number | string

/** Days before the Monday of the first run; a day after it counts below 0. */
type Day = number

export type Asked = {
  readonly words: string
  readonly owner: Holder
  readonly due: Day
  /** What showed that it was done, and when. */
  readonly done?: readonly [day: Day, evidence: string]
}

/** Something that happened at the gates of a project. */
export type GateStep = { readonly day: Day } & (
  | { readonly step: 'write'; readonly artefact: string; readonly words: Readonly<Record<string, string>> }
  | { readonly step: 'present'; readonly phase: string; readonly words: string }
  | { readonly step: 'confirm'; readonly criterion: string; readonly role: string; readonly words: string }
  | {
      readonly step: 'waive'
      readonly of: readonly ['criterion' | 'artefact', string]
      readonly until: Day
      readonly reason: string
      readonly instead: string
      /** Who judged it on the day after, and how; nobody yet where it waits. */
      readonly judged?: readonly [by: string, granted: boolean, words: string]
      readonly withdrawn?: readonly [day: Day, words: string]
    }
  | {
      readonly step: 'verdict'
      readonly phase: string
      /** The role in which somebody speaks who is named for it. */
      readonly role: string
      readonly verdict: Verdict
      readonly words: string
      readonly asks?: readonly Asked[]
    }
  | {
      readonly step: 'rule'
      readonly phase: string
      readonly outcome: Exclude<GateOutcome, 'kill'>
      readonly by: string
      readonly words: string
      readonly until?: Day
      readonly asks?: readonly Asked[]
    }
)
