import { FormFromSchema, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Account, listOwners, writeAccountExplanation } from '../../contract/index.ts'
import { unitsIn } from './words.ts'

const form = z.object({
  cause: z.string().trim().min(1).max(4_000),
  effect: z.string().trim().min(1).max(4_000),
  estimate: z.number().min(0).optional(),
  action: z.string().trim().max(300).default(''),
  actionOwnerId: z.uuid().optional(),
  actionDay: z.iso.date().optional(),
})

/** Why it strays, what that means for the end, and what is done by whom and when. */
export function ExplainForm({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  const toast = useToast()
  const { run } = useWrite(writeAccountExplanation)
  const fields = useExplainFields(of)
  const [newest] = of.explanations
  const again = newest !== undefined && newest.period === of.period
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      values={again ? { cause: newest.cause, effect: newest.effect } : {}}
      action={say('explain.do')}
      onSubmit={async ({ estimate, actionOwnerId, actionDay, ...given }) => {
        await run({
          projectId: of.project.id,
          accountId: of.id,
          ...given,
          estimate: estimate === undefined ? null : Math.round(estimate * unitsIn(of.unit)),
          actionOwnerId: actionOwnerId ?? null,
          actionDay: actionDay ?? null,
        })
        toast({ sentence: say('explain.done', { code: of.code }) })
      }}
    />
  )
}

function useExplainFields(of: Account) {
  const say = useWords('accounts')
  const people = useRead(listOwners, { projectId: of.project.id }).data?.items
  return useMemo(
    () => ({
      cause: { label: say('explain.cause'), kind: 'long-text' as const },
      effect: { label: say('explain.effect'), help: say('explain.effect-help'), kind: 'long-text' as const },
      estimate: {
        label: say('explain.estimate', { unit: of.unit === 'minutes' ? say('hours') : of.unit }),
        help: say('explain.estimate-help'),
      },
      action: { label: say('explain.action'), help: say('explain.action-help') },
      actionOwnerId: {
        label: say('explain.owner'),
        half: true,
        choices: (people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      actionDay: { label: say('explain.day'), half: true },
    }),
    [say, people, of.unit],
  )
}
