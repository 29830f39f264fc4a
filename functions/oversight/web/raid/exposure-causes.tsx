import { Button, useFormat, useMay, useWords } from '@portolan/ui'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { type ExposureView, keepCauses } from '../../contract/index.ts'
import { type ChangeRaid, closed } from './address.ts'
import { ExposureTable } from './exposure-table.tsx'
import type { ExplainExposure } from './use-explain-exposure.ts'

type Props = { readonly of: ExposureView; readonly explain: ExplainExposure; readonly onChange: ChangeRaid }

/** What makes risks of several projects happen at the same time; a press on one opens it. */
export function ExposureCauses({ of, explain, onChange }: Props): ReactNode {
  const say = useWords('raid')
  const format = useFormat()
  const mayKeep = useMay()(keepCauses)
  return (
    <ExposureTable
      title={say('exposure.by-cause')}
      first={say('cause.name')}
      noteHead={say('cause.together-head')}
      explain={explain}
      right={
        mayKeep ? (
          <Button size="small" icon={Plus} onClick={() => onChange({ ...closed, cause: 'new' })}>
            {say('cause.new')}
          </Button>
        ) : undefined
      }
      rows={of.causes.map(({ cause, risks, figures }) => ({
        id: cause.id,
        name: (
          <Button kind="quiet" size="small" onClick={() => onChange({ ...closed, cause: cause.id })}>
            {cause.name}
          </Button>
        ),
        risks,
        note: format.value(cause.together / 100, 'share'),
        figures,
      }))}
    />
  )
}
