import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type HealthPolicyShown, type LimitRow, writeHealthPolicy } from '../../contract/index.ts'
import { typed, untyped } from './limit-words.ts'

const both = z.object({ atRisk: z.number(), offTrack: z.number().optional() })
const first = both.pick({ atRisk: true })

/** One limit of a rule, written into the draft: for those who do not type in cells. */
export function LimitForm(props: {
  of: LimitRow['lines'][number]
  rule: LimitRow['rule']
  version: HealthPolicyShown['version']
}): ReactNode {
  const say = useWords('limits')
  const toast = useToast()
  const { run } = useWrite(writeHealthPolicy)
  const { of, rule, version } = props
  const { atRisk, offTrack } = of.draft ?? of
  const inPercent = of.unit === 'share' ? { help: say('edit.percent') } : {}
  const fields = useMemo(
    () => ({
      atRisk: { label: say('column.at-risk'), half: true, ...inPercent },
      offTrack: { label: say('column.off-track'), half: true, ...inPercent },
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [say, of.unit],
  )
  return (
    <FormFromSchema
      schema={of.offTrackMay === 'never' ? first : both}
      fields={fields}
      values={{
        atRisk: typed(atRisk, of.unit),
        ...(offTrack === null ? {} : { offTrack: typed(offTrack, of.unit) }),
      }}
      action={say('edit.do')}
      onSubmit={async (given) => {
        const beyond = 'offTrack' in given ? given.offTrack : undefined
        const limit = {
          rule,
          line: of.line,
          atRisk: untyped(given.atRisk, of.unit),
          offTrack: beyond === undefined ? null : untyped(Number(beyond), of.unit),
        }
        await run({ limits: [limit] }, { ifMatch: version })
        toast({ sentence: say('edit.done') })
      }}
    />
  )
}
