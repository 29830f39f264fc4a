import type { CheckItem, ClosureAct, ClosureState } from '../../contract/index.ts'

type Stored = {
  readonly askedAt: string | null
  readonly accepted: boolean | null
  readonly withdrawnAt: string | null
  readonly reopenedAt: string | null
}

export function closureState({ askedAt, accepted, withdrawnAt, reopenedAt }: Stored): ClosureState {
  if (reopenedAt !== null) return 'reopened'
  if (withdrawnAt !== null) return 'withdrawn'
  if (accepted !== null) return accepted ? 'accepted' : 'sent-back'
  return askedAt === null ? 'open' : 'asked'
}

/** What can be done with the closure that stands; undefined: none does. */
const acts: Readonly<Record<'none' | 'open' | 'sent-back' | 'asked' | 'accepted', readonly ClosureAct[]>> = {
  none: ['start'],
  open: ['say', 'ask', 'withdraw'],
  'sent-back': ['say', 'ask', 'withdraw'],
  asked: ['judge', 'withdraw'],
  accepted: ['reopen', 'answer'],
}

type Reader = {
  readonly manages: boolean
  readonly asked: boolean
  /** Whose word on the success counts. */
  readonly sponsors: boolean
}

export function closureActsOf(
  state: ClosureState | undefined,
  items: readonly Pick<CheckItem, 'state'>[],
  { manages, asked, sponsors }: Reader,
): readonly ClosureAct[] {
  const standing = state === undefined || state === 'withdrawn' || state === 'reopened' ? 'none' : state
  const lacks = items.some((item) => item.state === 'missing')
  return acts[standing].filter((act) => {
    if (act === 'judge') return !manages && !asked
    if (act === 'reopen') return !manages
    if (act === 'answer') return sponsors && !manages
    return act !== 'ask' || !lacks
  })
}
