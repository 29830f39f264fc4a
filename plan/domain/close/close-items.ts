import type { Day } from '@portolan/quantity'
import type { CloseItemRule, CloseItemState } from '../../contract/index.ts'
import { type CloseFacts, countItem, type Counted } from './judge-close.ts'
import { workdayFrom, workdaysBetween } from './workdays.ts'

export type JudgedItem = {
  readonly rule: CloseItemRule
  readonly due: Day
  readonly state: CloseItemState
  readonly workdaysLate: number
  readonly done: number
  readonly of: number
  readonly evidence: Counted['evidence'] | null
}

export type Judging = {
  readonly facts: CloseFacts
  readonly cutOff: Day
  readonly today: Day
  /** Keys of own items that somebody ticked, and of any that somebody granted a waiver of. */
  readonly ticked: ReadonlySet<string>
  readonly waived: ReadonlySet<string>
}

/** The items of a checklist for one period: when each is due, and whether it is done. */
export function judgeItems(rules: readonly CloseItemRule[], judging: Judging): readonly JudgedItem[] {
  return rules.map((rule) => judgeItem(rule, judging))
}

/** Must-items that hold the lock up. */
export function blockingItems(items: readonly JudgedItem[]): readonly JudgedItem[] {
  return items.filter(({ rule, state }) => rule.must && state === 'open')
}

function judgeItem(rule: CloseItemRule, judging: Judging): JudgedItem {
  const { facts, cutOff, today, ticked, waived } = judging
  const counted = rule.kind === 'own' ? undefined : countItem[rule.kind](facts)
  const isTicked = ticked.has(rule.key)
  const { done, of } = counted ?? { done: isTicked ? 1 : 0, of: 1 }
  const state = done >= of ? 'done' : waived.has(rule.key) ? 'waived' : 'open'
  const due = workdayFrom(cutOff, rule.dueWorkdays)
  return {
    rule,
    due,
    state,
    workdaysLate: state === 'open' ? Math.max(0, workdaysBetween(due, today)) : 0,
    done,
    of,
    evidence: counted?.evidence ?? null,
  }
}
