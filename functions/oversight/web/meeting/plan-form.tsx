import { FormFromSchema, useRead, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { listBodies, planMeetings, type Repeat, repeats } from '../../contract/index.ts'

const form = z.object({
  title: z.string().trim().min(1).max(200),
  bodyId: z.string().default(''),
  day: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(5).max(1_440).default(60),
  every: z.string().default(''),
  times: z.int().min(2).max(26).optional(),
  place: z.string().trim().max(300).default(''),
  link: z
    .string()
    .trim()
    .max(1_000)
    .regex(/^(https:\/\/\S+)?$/)
    .default(''),
  zone: z.string().trim().min(1).max(60),
})

/** Plans one meeting or a series. The members of a body are invited by their seats. */
export function PlanForm(props: { onDone: (id: string) => void; onCancel: () => void }): ReactNode {
  const say = useWords('meetings')
  const toast = useToast()
  const { today } = useSetting()
  const bodies = useRead(listBodies, {}).data?.items
  const { run } = useWrite(planMeetings)
  const fields = useMemo(
    () => ({
      title: { label: say('form.title'), placeholder: say('form.title-example') },
      bodyId: {
        label: say('column.body'),
        help: say('form.body-help'),
        choices: (bodies ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
      day: { label: say('column.day'), half: true },
      time: { label: say('column.time'), half: true, placeholder: '10:00' },
      minutes: { label: say('form.minutes'), half: true },
      zone: { label: say('form.zone'), half: true },
      every: {
        label: say('form.every'),
        half: true,
        choices: repeats.map((value) => ({ value, label: say(`repeat.${value}`) })),
      },
      times: { label: say('form.times'), half: true },
      place: { label: say('column.place') },
      link: { label: say('form.link'), placeholder: 'https://' },
    }),
    [say, bodies],
  )
  const values = useMemo(
    () => ({ day: today, time: '10:00', zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC' }),
    [today],
  )
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      values={values}
      action={say('act.plan')}
      onCancel={props.onCancel}
      onSubmit={async ({ bodyId, every, times, ...planned }) => {
        const repeat = repeats.find((one): one is Repeat => one === every)
        const { items } = await run({
          ...planned,
          ...(bodyId === '' ? {} : { bodyId }),
          ...(repeat === undefined ? {} : { repeat: { every: repeat, times: times ?? 6 } }),
        })
        toast({ sentence: say('planned', { count: items.length }) })
        props.onDone(items[0]?.id ?? '')
      }}
    />
  )
}
