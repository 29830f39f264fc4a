import { addDays, type Day } from '@portolan/quantity'
import { FormFromSchema, useFormat, useRead, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { listBodies, listOwners, nameStandIn } from '../../contract/index.ts'

const everywhere = 'everywhere'

/** Names who decides in one's place, from a day to a last day, everywhere or in one body in which one sits. */
export function StandInForm(props: { me: string; onDone: () => void }): ReactNode {
  const say = useWords('stand-ins')
  const format = useFormat()
  const toast = useToast()
  const { today } = useSetting()
  const people = useRead(listOwners, {}).data?.items
  const bodies = useRead(listBodies, {}).data?.items
  const { run } = useWrite(nameStandIn)
  const { me, onDone } = props
  const form = useMemo(
    () =>
      z
        .object({ standInId: z.uuid(), where: z.string(), from: z.iso.date(), last: z.iso.date() })
        .refine(({ from, last }) => last >= from, { path: ['last'], message: say('wrong-days') }),
    [say],
  )
  const fields = useMemo(
    () => ({
      standInId: {
        label: say('person'),
        half: true,
        choices: (people ?? [])
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      where: {
        label: say('where'),
        half: true,
        choices: [
          { value: everywhere, label: say('everywhere') },
          ...(bodies ?? [])
            .filter(({ seats }) =>
              seats.some(
                (seat) => seat.person.id === me && seat.role !== 'adviser' && (seat.to ?? '9') > today,
              ),
            )
            .map(({ id, name }) => ({ value: id, label: say('in', { body: name }) })),
        ],
      },
      from: { label: say('from'), half: true },
      last: { label: say('last'), half: true },
    }),
    [say, people, bodies, me, today],
  )
  const values = useMemo(() => ({ where: everywhere, from: today }), [today])
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      values={values}
      action={say('name')}
      onCancel={onDone}
      onSubmit={async ({ standInId, where, from, last }) => {
        const bodyId = where === everywhere ? null : where
        const { standIn } = await run({ standInId, bodyId, from, to: addDays(last as Day, 1) })
        const told = { from: format.day(from as Day), last: format.day(last as Day) }
        toast({ sentence: say('named', { name: standIn.name, ...told }) })
        onDone()
      }}
    />
  )
}
