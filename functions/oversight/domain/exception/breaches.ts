import { type Attention, type ExceptionRule, exceptionRules } from '../../contract/index.ts'

/** What of a project is past a limit: what asks now, and of ratings only what hides that it is off track. */
export function breachesOf(items: readonly Attention[]): readonly Attention[] {
  return exceptionRules.flatMap((rule) => breachOf(items, rule) ?? [])
}

export function breachOf(items: readonly Attention[], rule: ExceptionRule): Attention | undefined {
  return items.find((one) => one.rule === rule && one.urgency === 'now' && !isMild(one))
}

/** Computed may be worse than reported without being off track: that is a question, and no exception. */
function isMild({ rule, values }: Attention): boolean {
  return rule === 'difference-unexplained' && values['computed']?.value !== 'off-track'
}
