import { listPortfolios } from '@portolan/plan/contract'
import { FormFromSchema, useRead, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { LevellingAsked, startLevelling } from '../../contract/index.ts'

const { frozenWeeks, depth } = LevellingAsked.shape
const all = 'all'
const form = z.object({
  portfolio: z.string().default(all),
  priority: z.enum(['equal', 'finish']).default('equal'),
  frozenWeeks,
  depth,
})

/** What may move, what waits least, what stays, and how long to search. */
export function AskForm(props: { onAsked: (jobId: string) => void; onCancel: () => void }): ReactNode {
  const say = useWords('levelling')
  const portfolios = useRead(listPortfolios, {}).data?.items
  const { run } = useWrite(startLevelling)
  const fields = useMemo(
    () => ({
      portfolio: {
        label: say('form.portfolio'),
        help: say('form.portfolio-help'),
        choices: [
          { value: all, label: say('form.portfolio-all') },
          ...(portfolios ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
      priority: {
        label: say('form.priority'),
        help: say('form.priority-help'),
        choices: ['equal', 'finish'].map((value) => ({ value, label: say(`priority.${value}`) })),
      },
      frozenWeeks: { label: say('form.frozen'), help: say('form.frozen-help'), half: true },
      depth: {
        label: say('form.depth'),
        half: true,
        choices: ['quick', 'thorough'].map((value) => ({ value, label: say(`depth.${value}`) })),
      },
    }),
    [say, portfolios],
  )
  return (
    <FormFromSchema
      schema={form}
      fields={fields}
      action={say('ask-now')}
      onCancel={props.onCancel}
      onSubmit={async ({ portfolio, ...choices }) => {
        const { jobId } = await run({ ...choices, portfolioId: portfolio === all ? null : portfolio })
        props.onAsked(jobId)
      }}
    />
  )
}
