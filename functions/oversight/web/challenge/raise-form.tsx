import './texts.ts'
import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type LimitedRule, raiseChallenge } from '../../contract/index.ts'

const form = raiseChallenge.input.pick({ words: true, shouldBe: true })

/** Says that a figure is wrong, and what it should be. */
export function RaiseForm(props: { projectId: string; rule: LimitedRule; onDone: () => void }): ReactNode {
  const say = useWords('challenges')
  const toast = useToast()
  const { run } = useWrite(raiseChallenge)
  const { projectId, rule, onDone } = props
  const fields = useMemo(
    () => ({
      words: { label: say('raise.words'), kind: 'long-text' as const },
      shouldBe: { label: say('raise.should-be'), help: say('raise.means') },
    }),
    [say],
  )
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      action={say('raise.do')}
      onCancel={onDone}
      onSubmit={async (given) => {
        const { number } = await run({ projectId, rule, ...given })
        toast({ sentence: say('raise.done', { number }) })
        onDone()
      }}
    />
  )
}
