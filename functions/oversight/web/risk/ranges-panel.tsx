import { FormFromSchema, SidePanel, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type RiskView, setUncertainty, uncertaintyFields, uncertaintySources } from '../../contract/index.ts'

const form = z.object(uncertaintyFields)

/** How sure the durations are, in one quiet form. */
export function RangesPanel({ of, onClose }: { of: RiskView; onClose: () => void }): ReactNode {
  const say = useWords('risk')
  const toast = useToast()
  const { run } = useWrite(setUncertainty)
  const { version, ...values } = of.uncertainty
  const fields = useMemo(
    () => ({
      source: {
        label: say('ranges.source'),
        choices: uncertaintySources.map((value) => ({ value, label: say(`ranges.source-${value}`) })),
        help: say('ranges.source-help'),
      },
      low: { label: say('ranges.low'), half: true },
      likely: { label: say('ranges.likely'), half: true },
      high: { label: say('ranges.high'), half: true },
      correlation: { label: say('ranges.correlation'), half: true, help: say('ranges.correlation-help') },
    }),
    [say],
  )
  return (
    <SidePanel title={say('ranges.title')} width={360} onClose={onClose}>
      <FormFromSchema
        schema={form}
        fields={fields}
        values={values}
        action={say('ranges.save')}
        onCancel={onClose}
        onSubmit={async (given) => {
          await run({ projectId: of.projectId, ...given }, { ifMatch: version })
          toast({ sentence: say('ranges.saved') })
          onClose()
        }}
      />
    </SidePanel>
  )
}
