import { FormFromSchema, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Action, addAction, listOwners } from '../../contract/index.ts'

const form = z.object({
  title: z.string().trim().min(1).max(300),
  ownerId: z.uuid(),
  due: z.iso.date(),
  detail: z.string().trim().max(10_000).default(''),
})

export type ActionFormProps = {
  readonly projectId?: string | undefined
  /** What it is to come from. */
  readonly source?: { readonly kind: string; readonly id: string } | undefined
  readonly onDone: (made: Action) => void
  readonly onCancel: () => void
}

/** Asks somebody for something by a day. */
export function ActionForm(props: ActionFormProps): ReactNode {
  const say = useWords('actions')
  const toast = useToast()
  const { projectId, source } = props
  const people = useRead(listOwners, projectId === undefined ? {} : { projectId }).data?.items
  const { run } = useWrite(addAction)
  const fields = useMemo(
    () => ({
      title: { label: say('form.title'), placeholder: say('form.title-example') },
      ownerId: {
        label: say('column.owner'),
        half: true,
        choices: (people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      due: { label: say('column.due'), half: true },
      detail: { label: say('form.detail'), kind: 'long-text' as const },
    }),
    [say, people],
  )
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      action={say('act.add')}
      onCancel={props.onCancel}
      onSubmit={async (values) => {
        const made = await run({
          ...values,
          ...(projectId === undefined ? {} : { projectId }),
          ...(source === undefined ? {} : { source }),
        })
        toast({ sentence: say('added', { number: made.number, name: made.owner.name }) })
        props.onDone(made)
      }}
    />
  )
}
