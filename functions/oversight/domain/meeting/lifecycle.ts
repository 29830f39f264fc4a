import type { MeetingAct, MeetingPart, MeetingState } from '../../contract/index.ts'

/** What happens to a meeting, and where it leads. What is not in the table cannot happen. */
const moves = {
  cancel: { planned: 'cancelled' },
  begin: { planned: 'open' },
  close: { open: 'closed' },
  approve: { closed: 'approved' },
  correct: { approved: 'closed' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<MeetingState, MeetingState>>>>>

export type MeetingMove = keyof typeof moves

/** Where a move leads from a state; nothing where it cannot be made. */
export function meetingMove(state: MeetingState, move: MeetingMove): MeetingState | undefined {
  const ways: Readonly<Partial<Record<MeetingState, MeetingState>>> = moves[move]
  return ways[state]
}

/** In which states each act is possible at all, and for whom. */
const acts: Readonly<Record<MeetingAct, { states: readonly MeetingState[]; who: 'runs' | 'takes-part' }>> = {
  change: { states: ['planned'], who: 'runs' },
  cancel: { states: ['planned'], who: 'runs' },
  add: { states: ['planned', 'open'], who: 'takes-part' },
  begin: { states: ['planned'], who: 'runs' },
  join: { states: ['open'], who: 'takes-part' },
  record: { states: ['open', 'closed'], who: 'runs' },
  close: { states: ['open'], who: 'runs' },
  approve: { states: ['closed'], who: 'takes-part' },
  correct: { states: ['approved'], who: 'runs' },
}

export type MeetingRole = {
  readonly personId: string
  readonly organiserId: string
  readonly participants: readonly { readonly personId: string; readonly part: MeetingPart }[]
}

export type MeetingBar = 'state' | 'not-running' | 'not-there'

/** The organiser and the chair run a meeting; whoever takes part may speak in it. Undefined: nothing is in the way. */
export function meetingBar(
  act: MeetingAct,
  state: MeetingState,
  { personId, organiserId, participants }: MeetingRole,
): MeetingBar | undefined {
  const { states, who } = acts[act]
  if (!states.includes(state)) return 'state'
  const own = participants.find((one) => one.personId === personId)
  const runs = personId === organiserId || own?.part === 'chair'
  if (who === 'runs') return runs ? undefined : 'not-running'
  return runs || own !== undefined ? undefined : 'not-there'
}

/** Nobody approves what he wrote himself, by whichever of his accounts. */
export function wroteThem(self: readonly string[], writers: readonly string[]): string | undefined {
  return writers.find((id) => self.includes(id))
}
