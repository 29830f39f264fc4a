import type { DutyKind } from '@portolan/platform/duties'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { markSeen, showHome } from '../../contract/index.ts'
import { mark } from './mark-seen.ts'
import { show } from './show-home.ts'

/** `duties` are those of all rooms: a new room brings its own. */
export function homeUseCases(duties: readonly DutyKind[]): readonly UseCase[] {
  return [reads(showHome, (call) => show(call, duties)), writes(markSeen, mark)]
}
