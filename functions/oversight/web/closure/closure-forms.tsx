import { Button, FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  type CheckItem,
  type ClosureHead,
  type ClosureView,
  judgeClosure,
  reopenProject,
  sayClosureItem,
  withdrawClosure,
} from '../../contract/index.ts'

type Props = {
  readonly of: ClosureView
  readonly closure: ClosureHead
  readonly onDone: () => void
}

const words = z.string().trim().min(1).max(4_000)
const said = z.object({ words })

/** Confirms what the record cannot know, or drops an item with its reason. */
export function ItemForm({ of, closure, item, onDone }: Props & { item: CheckItem }): ReactNode {
  const say = useWords('closure')
  const { run, busy } = useWrite(sayClosureItem)
  const { projectId } = of
  const key = { projectId, item: item.key }
  const ways = { ifMatch: closure.version }
  const does = item.kind === 'said' ? 'confirmed' : 'dropped'
  const fields = useMemo(
    () => ({ words: { label: say(`item-form.${does}`), kind: 'long-text' as const } }),
    [say, does],
  )
  return (
    <>
      <p className="closure-note">{say(`item-form.${does}-help`)}</p>
      <FormFromSchema
        schema={said}
        fields={fields}
        values={{ words: item.said?.words ?? '' }}
        action={say(`item-form.${does}-do`)}
        onCancel={onDone}
        onSubmit={async (given) => {
          await run({ ...key, said: does, words: given.words }, ways)
          onDone()
        }}
      />
      {item.kind === 'said' && item.said === null ? (
        <DropForm of={of} closure={closure} item={item} onDone={onDone} />
      ) : null}
      {item.said === null ? null : (
        <Button
          size="small"
          kind="quiet"
          busy={busy}
          onClick={() => void run({ ...key, said: 'open' }, ways).then(onDone)}
        >
          {say('item-form.back')}
        </Button>
      )}
    </>
  )
}

function DropForm({ of, closure, item, onDone }: Props & { item: CheckItem }): ReactNode {
  const say = useWords('closure')
  const { run } = useWrite(sayClosureItem)
  const fields = useMemo(
    () => ({ words: { label: say('item-form.dropped'), kind: 'long-text' as const } }),
    [say],
  )
  return (
    <details className="closure-drop">
      <summary>{say('item-form.or-drop')}</summary>
      <FormFromSchema
        schema={said}
        fields={fields}
        action={say('item-form.dropped-do')}
        onSubmit={async (given) => {
          const input = { projectId: of.projectId, item: item.key, said: 'dropped' as const }
          await run({ ...input, words: given.words }, { ifMatch: closure.version })
          onDone()
        }}
      />
    </details>
  )
}

const verdict = z.object({
  verdict: z.enum(['accept', 'send-back']),
  words: z.string().trim().max(4_000).default(''),
})

/** The verdict of another: the project is closed, or the closure goes back with a reason. */
export function JudgeForm({ of, closure, onDone }: Props): ReactNode {
  const say = useWords('closure')
  const toast = useToast()
  const { run } = useWrite(judgeClosure)
  const fields = useMemo(
    () => ({
      verdict: {
        label: say('judge.verdict'),
        choices: (['accept', 'send-back'] as const).map((value) => ({ value, label: say(`judge.${value}`) })),
      },
      words: { label: say('judge.words'), help: say('judge.words-help'), kind: 'long-text' as const },
    }),
    [say],
  )
  return (
    <>
      <p className="closure-note">{say('does', of.ends)}</p>
      <FormFromSchema
        schema={verdict}
        fields={fields}
        action={say('judge.save')}
        onCancel={onDone}
        onSubmit={async (given) => {
          const accepted = given.verdict === 'accept'
          await run({ projectId: of.projectId, accepted, words: given.words }, { ifMatch: closure.version })
          toast({ sentence: say(accepted ? 'judge.accepted' : 'judge.sent-back') })
          onDone()
        }}
      />
    </>
  )
}

/** Withdraws a closure, or opens a closed project again: each with its reason. */
export function EndForm({ of, closure, act, onDone }: Props & { act: 'withdraw' | 'reopen' }): ReactNode {
  const say = useWords('closure')
  const toast = useToast()
  const withdrawing = useWrite(withdrawClosure)
  const reopening = useWrite(reopenProject)
  const fields = useMemo(() => ({ words: { label: say('why-reason'), kind: 'long-text' as const } }), [say])
  return (
    <>
      <p className="closure-note">{say(`${act}.words`)}</p>
      <FormFromSchema
        schema={said}
        fields={fields}
        action={say(`${act}.do`)}
        onCancel={onDone}
        onSubmit={async (given) => {
          const run = act === 'withdraw' ? withdrawing.run : reopening.run
          await run({ projectId: of.projectId, words: given.words }, { ifMatch: closure.version })
          toast({ sentence: say(`${act}.done`) })
          onDone()
        }}
      />
    </>
  )
}
