import type { Waiver, WaiverState } from '../../contract/index.ts'

type Told = {
  readonly granted: boolean | null
  readonly until: string
  readonly withdrawnAt: string | null
}

/** A waiver runs out by itself: the day after its last one it does not hold any more, whoever looks. */
export function waiverState({ granted, until, withdrawnAt }: Told, today: string): WaiverState {
  if (withdrawnAt !== null) return 'withdrawn'
  if (granted === false) return 'refused'
  if (until < today) return 'ran-out'
  return granted === null ? 'waiting' : 'granted'
}

/** Whether it held at an instant, whatever became of it since. */
export function heldAt({ state, judged, withdrawn, until }: Waiver, at: string): boolean {
  if (judged === null || state === 'refused') return false
  const still = withdrawn === null || withdrawn.at > at
  return judged.at <= at && until >= at.slice(0, 10) && still
}
