import type { Instant } from '@portolan/quantity'
import { FormFromSchema, SidePanel, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { setStatusPolicy, type StatusPolicy } from '../../contract/index.ts'

/** From when status is expected, and how long a new colour is seen by its manager first. */
export function PolicyPanel({ of, onClose }: { of: StatusPolicy; onClose: () => void }): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  const toast = useToast()
  const { run } = useWrite(setStatusPolicy)
  const fields = useMemo(
    () => ({
      holdWorkdays: { label: say('policy.hold'), help: say('policy.hold-help') },
      asksFrom: { label: say('policy.from'), help: say('policy.from-help') },
    }),
    [say],
  )
  return (
    <SidePanel title={say('policy.title')} width={380} onClose={onClose}>
      <div className="status-report">
        <FormFromSchema
          schema={setStatusPolicy.input}
          fields={fields}
          values={{ holdWorkdays: of.holdWorkdays, asksFrom: of.asksFrom }}
          action={say('policy.set')}
          onCancel={onClose}
          onSubmit={async (given) => {
            await run(given, { ifMatch: of.version })
            toast({ sentence: say('policy.done') })
            onClose()
          }}
        />
        {of.setBy === null || of.setAt === null ? null : (
          <p className="p-meta">
            {say('policy.by', { name: of.setBy, at: format.instant(of.setAt as Instant) })}
          </p>
        )}
      </div>
    </SidePanel>
  )
}
