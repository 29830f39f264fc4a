import { FormFromSchema, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { projectClasses } from '../../contract/index.ts'
import { keyFor } from '../../domain/index.ts'
import type { FormPart } from './edit-panel.tsx'

const words = z.string().trim().max(4_000).default('')

const risk = z.object({
  name: z.string().trim().min(1).max(200),
  cause: words,
  event: words,
  effect: words,
  response: words,
  probability: z.int().min(1).max(99),
  from: z.enum(projectClasses).default('small'),
})

/** What usually goes wrong, in the three parts of a risk, with what usually helps. */
export function EditRisk({ of, id, editing, onDone }: FormPart): ReactNode {
  const say = useWords('methods')
  const before = of.content.risks.find((one) => one.id === id)
  const fields = useMemo(() => {
    const long = (name: 'cause' | 'event' | 'effect' | 'response') => ({
      label: say(`form.${name}`),
      kind: 'long-text' as const,
    })
    return {
      name: { label: say('form.name') },
      cause: long('cause'),
      event: long('event'),
      effect: long('effect'),
      response: long('response'),
      probability: { label: say('form.probability'), half: true },
      from: {
        label: say('form.offered'),
        half: true,
        choices: projectClasses.map((value) => ({ value, label: say(`from.${value}`) })),
      },
    }
  }, [say])
  return (
    <FormFromSchema
      schema={risk}
      fields={fields}
      {...(before ? { values: before } : {})}
      action={say('form.save')}
      onCancel={onDone}
      onSubmit={async (given) =>
        await editing.write({
          kind: 'put-risk',
          value: { ...given, id: before?.id ?? keyFor(given.name, of.content) },
        })
      }
    />
  )
}
