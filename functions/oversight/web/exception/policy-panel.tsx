import type { Instant } from '@portolan/quantity'
import { FormFromSchema, SidePanel, useFormat, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  type ExceptionPolicy,
  type ExceptionRule,
  exceptionRules,
  previewExceptionPolicy,
  setExceptionPolicy,
} from '../../contract/index.ts'

const limits = Object.fromEntries(exceptionRules.map((rule) => [rule, z.boolean()])) as Record<
  ExceptionRule,
  z.ZodBoolean
>
const form = z.object({
  ...limits,
  ...setExceptionPolicy.input.pick({ sponsorWorkdays: true, officeWorkdays: true }).shape,
})

/** Which limits raise an exception, with what each would raise today, and who is told when nobody answers. */
export function PolicyPanel({ of, onClose }: { of: ExceptionPolicy; onClose: () => void }): ReactNode {
  const say = useWords('exceptions')
  const format = useFormat()
  const toast = useToast()
  const { run } = useWrite(setExceptionPolicy)
  const fields = usePolicyFields()
  // Nobody has set it: every limit is proposed.
  const on = (rule: ExceptionRule): boolean => of.version === 0 || of.rules.includes(rule)
  const rules = Object.fromEntries(exceptionRules.map((rule) => [rule, on(rule)])) as Record<
    ExceptionRule,
    boolean
  >
  return (
    <SidePanel title={say('policy.title')} width={400} onClose={onClose}>
      <div className="exception-panel">
        <p className="p-label">{say('policy.words')}</p>
        <FormFromSchema
          schema={form}
          fields={fields}
          values={{ ...rules, sponsorWorkdays: of.sponsorWorkdays, officeWorkdays: of.officeWorkdays }}
          action={say('policy.set')}
          onCancel={onClose}
          onSubmit={async ({ sponsorWorkdays, officeWorkdays, ...given }) => {
            const chosen = exceptionRules.filter((rule) => given[rule])
            await run({ rules: chosen, sponsorWorkdays, officeWorkdays }, { ifMatch: of.version })
            toast({ sentence: say('policy.done', { count: chosen.length }) })
            onClose()
          }}
        />
        {of.setBy === null || of.setAt === null ? null : (
          <p className="p-meta">
            {say('policy.by', {
              version: of.version,
              name: of.setBy,
              at: format.instant(of.setAt as Instant),
            })}
          </p>
        )}
      </div>
    </SidePanel>
  )
}

/** Each limit with the projects that are past it today: seen before it is set. */
function usePolicyFields() {
  const say = useWords('exceptions')
  const preview = useRead(previewExceptionPolicy, {}).data
  return useMemo(() => {
    const helpOf = (rule: ExceptionRule): string => {
      const found = preview?.items.find((one) => one.rule === rule)
      if (found === undefined) return ''
      const { past, projects } = found
      const named = projects.map(({ name }) => name).join(', ')
      if (past === 0) return say('policy.past-none')
      return say(past > projects.length ? 'policy.past-more' : 'policy.past', { count: past, named })
    }
    const rules = exceptionRules.map((rule) => [rule, { label: say(`rule.${rule}`), help: helpOf(rule) }])
    return {
      ...(Object.fromEntries(rules) as Record<ExceptionRule, { label: string; help: string }>),
      sponsorWorkdays: { label: say('policy.sponsor'), half: true },
      officeWorkdays: { label: say('policy.office'), half: true },
    }
  }, [say, preview])
}
