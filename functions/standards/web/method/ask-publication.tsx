import type { Instant } from '@portolan/quantity'
import { FormFromSchema, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { askPublication, type Method } from '../../contract/index.ts'

const request = z.object({ words: z.string().trim().max(2_000).default('') })

/** Whoever wrote a draft does not publish it: others are told that it waits for them. */
export function AskPublication({ of }: { of: Method }): ReactNode {
  const say = useWords('methods')
  const toast = useToast()
  const { run } = useWrite(askPublication)
  const fields = useMemo(
    () => ({ words: { label: say('publish.words'), kind: 'long-text' as const, help: say('publish.help') } }),
    [say],
  )
  if (of.asked !== null) return <Asked of={of} />
  return (
    <>
      <p className="method-note">{say('publish.another')}</p>
      <FormFromSchema
        schema={request}
        fields={fields}
        action={say('publish.ask')}
        onSubmit={async ({ words }) => {
          await run({ methodId: of.id, words }, { ifMatch: of.version })
          toast({ sentence: say('publish.told') })
        }}
      />
    </>
  )
}

/** Who asked for it, and when. */
export function Asked({ of: { asked } }: { of: Method }): ReactNode {
  const say = useWords('methods')
  const format = useFormat()
  if (asked === null) return null
  return (
    <p className="method-note" role="status">
      {say('publish.asked', { name: asked.by.name, at: format.instant(asked.at as Instant) })}
    </p>
  )
}
