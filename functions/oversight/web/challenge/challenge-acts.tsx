import { FormFromSchema, Switcher, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import {
  answerChallenge,
  type Challenge,
  type ChallengeAct,
  challengeCauses,
  listOwners,
  withdrawChallenge,
} from '../../contract/index.ts'

const forms = { answer: AnswerForm, withdraw: WithdrawForm } as const

/** What the reader may do about it; an answer that is owed stands open at once. */
export function ChallengeActs({ of }: { of: Challenge }): ReactNode {
  const say = useWords('challenges')
  const [chosen, choose] = useState<ChallengeAct | undefined>(
    of.may.includes('answer') ? 'answer' : undefined,
  )
  if (of.may.length === 0) return null
  const Form = chosen === undefined ? undefined : forms[chosen]
  return (
    <section className="challenge-part">
      <Switcher
        label={say('act.label')}
        value={chosen ?? 'later'}
        choices={[...of.may, 'later' as const].map((value) => ({ value, label: say(`act.${value}`) }))}
        onChoose={(value) => choose(of.may.find((one) => one === value))}
      />
      {Form === undefined ? null : <Form of={of} />}
    </section>
  )
}

const words = z.string().trim().min(1).max(2_000)
const upholding = z.object({ cause: z.enum(challengeCauses), menderId: z.uuid().optional(), words })
const refusing = z.object({ words })

function AnswerForm({ of }: { of: Challenge }): ReactNode {
  const say = useWords('challenges')
  const [how, choose] = useState<'upheld' | 'not-upheld'>('upheld')
  const answering = useAnswering(of)
  const fields = useAnswerFields(of)
  return (
    <>
      <Switcher
        label={say('answer.how')}
        value={how}
        choices={(['upheld', 'not-upheld'] as const).map((value) => ({
          value,
          label: say(`answer.${value}`),
        }))}
        onChoose={(value) => choose(value === 'upheld' ? 'upheld' : 'not-upheld')}
      />
      {how === 'upheld' ? (
        <FormFromSchema
          schema={upholding}
          fields={fields}
          action={say('answer.do-upheld')}
          onSubmit={async ({ menderId, ...given }) =>
            await answering({ upheld: true, ...given, menderId: menderId ?? null })
          }
        />
      ) : (
        <FormFromSchema
          schema={refusing}
          fields={{ words: fields.words }}
          action={say('answer.do-not-upheld')}
          onSubmit={async (given) =>
            await answering({ upheld: false, cause: null, menderId: null, ...given })
          }
        />
      )}
    </>
  )
}

function useAnswerFields(of: Challenge) {
  const say = useWords('challenges')
  const people = useRead(listOwners, { projectId: of.project.id }).data?.items
  return useMemo(
    () => ({
      cause: {
        label: say('answer.cause'),
        choices: challengeCauses.map((value) => ({ value, label: say(`cause.${value}`) })),
      },
      menderId: {
        label: say('answer.mender'),
        help: say('answer.mender-help'),
        choices: (people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      words: { label: say('answer.words'), kind: 'long-text' as const },
    }),
    [say, people],
  )
}

type Given = {
  readonly upheld: boolean
  readonly cause: (typeof challengeCauses)[number] | null
  readonly menderId: string | null
  readonly words: string
}

function useAnswering(of: Challenge): (given: Given) => Promise<void> {
  const say = useWords('challenges')
  const toast = useToast()
  const { run } = useWrite(answerChallenge)
  return async (given) => {
    await run({ projectId: of.project.id, challengeId: of.id, ...given })
    toast({ sentence: say('answer.done', { number: of.number }) })
  }
}

const withdrawing = z.object({ words: z.string().trim().max(2_000).default('') })

function WithdrawForm({ of }: { of: Challenge }): ReactNode {
  const say = useWords('challenges')
  const toast = useToast()
  const { run } = useWrite(withdrawChallenge)
  const fields = useMemo(
    () => ({ words: { label: say('withdraw.words'), kind: 'long-text' as const } }),
    [say],
  )
  return (
    <FormFromSchema
      schema={withdrawing}
      fields={fields}
      action={say('withdraw.do')}
      onSubmit={async ({ words: said }) => {
        await run({ projectId: of.project.id, challengeId: of.id, words: said })
        toast({ sentence: say('withdraw.done', { number: of.number }) })
      }}
    />
  )
}
