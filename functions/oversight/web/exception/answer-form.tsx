import { FormFromSchema, Switcher, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { answerException, type Exception } from '../../contract/index.ts'

const words = z.string().trim().min(1).max(2_000)
const mending = z.object({ words, remedy: z.string().trim().min(1).max(2_000), remedyDay: z.iso.date() })
const leaving = z.object({ words })

/** Why it is so; and what is done by when, or that others are to decide. */
export function AnswerForm({ of }: { of: Exception }): ReactNode {
  const say = useWords('exceptions')
  const [how, choose] = useState<'mend' | 'leave'>('mend')
  const answering = useAnswering(of)
  const field = useMemo(
    () => ({
      words: { label: say('answer.words'), kind: 'long-text' as const },
      remedy: { label: say('answer.remedy'), kind: 'long-text' as const },
      remedyDay: { label: say('answer.day'), half: true },
    }),
    [say],
  )
  return (
    <>
      <Switcher
        label={say('answer.how')}
        value={how}
        choices={(['mend', 'leave'] as const).map((value) => ({ value, label: say(`answer.${value}`) }))}
        onChoose={(value) => choose(value === 'leave' ? 'leave' : 'mend')}
      />
      {how === 'mend' ? (
        <FormFromSchema
          schema={mending}
          fields={field}
          values={{ words: of.words }}
          action={say('answer.do')}
          onSubmit={async (given) => await answering({ ...given, wantsDecision: false })}
        />
      ) : (
        <FormFromSchema
          schema={leaving}
          fields={{ words: field.words }}
          values={{ words: of.words }}
          action={say('answer.do-leave')}
          onSubmit={async (given) => await answering({ ...given, wantsDecision: true })}
        />
      )}
    </>
  )
}

type Given = { words: string; wantsDecision: boolean; remedy?: string; remedyDay?: string }

function useAnswering(of: Exception): (given: Given) => Promise<void> {
  const say = useWords('exceptions')
  const toast = useToast()
  const { run } = useWrite(answerException)
  return async (given) => {
    await run({ projectId: of.project.id, exceptionId: of.id, ...given }, { ifMatch: of.version })
    toast({ sentence: say('answer.done', { number: of.number }) })
  }
}
