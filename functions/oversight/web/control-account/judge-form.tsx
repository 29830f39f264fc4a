import { FormFromSchema, Switcher, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { type Account, judgeAccountExplanation } from '../../contract/index.ts'

const accepting = z.object({ words: z.string().trim().max(2_000).default('') })
const sendingBack = z.object({ words: z.string().trim().min(1).max(2_000) })

/** Another than who wrote it accepts what was explained, or says what is missing. */
export function JudgeForm({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  const toast = useToast()
  const [how, choose] = useState<'accept' | 'send-back'>('accept')
  const { run } = useWrite(judgeAccountExplanation)
  const fields = useMemo(
    () => ({ words: { label: say(`judge.words-${how}`), kind: 'long-text' as const } }),
    [say, how],
  )
  const submit = async ({ words = '' }: { words?: string }): Promise<void> => {
    await run({ projectId: of.project.id, accountId: of.id, accepted: how === 'accept', words })
    toast({ sentence: say(`judge.done-${how}`, { code: of.code }) })
  }
  return (
    <>
      <Switcher
        label={say('judge.how')}
        value={how}
        choices={(['accept', 'send-back'] as const).map((value) => ({ value, label: say(`judge.${value}`) }))}
        onChoose={(value) => choose(value === 'accept' ? 'accept' : 'send-back')}
      />
      <FormFromSchema
        key={how}
        schema={how === 'accept' ? accepting : sendingBack}
        fields={fields}
        action={say(`judge.do-${how}`)}
        onSubmit={submit}
      />
    </>
  )
}
