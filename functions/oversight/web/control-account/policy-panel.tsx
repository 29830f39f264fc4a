import type { Instant } from '@portolan/quantity'
import { FormFromSchema, SidePanel, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type AccountPolicy, setAccountPolicy } from '../../contract/index.ts'
import { unitsIn } from './words.ts'

const form = z.object({
  share: z.number().min(0.01).max(1_000),
  amount: z.number().min(0).optional(),
  workdays: z.number().int().min(1).max(60),
})

/** From which variance on accounts are to be explained, and within how many workdays. */
export function PolicyPanel({ of, onClose }: { of: AccountPolicy; onClose: () => void }): ReactNode {
  const say = useWords('accounts')
  const format = useFormat()
  const toast = useToast()
  const { run } = useWrite(setAccountPolicy)
  const fields = useMemo(
    () => ({
      share: { label: say('threshold.share'), help: say('threshold.share-help') },
      amount: { label: say('threshold.amount', { unit: of.currency }), help: say('threshold.amount-help') },
      workdays: { label: say('threshold.workdays') },
    }),
    [say, of.currency],
  )
  const typed = { share: Math.round(of.share * 10_000) / 100, workdays: of.workdays }
  const values = of.amount === null ? typed : { ...typed, amount: of.amount / unitsIn(of.currency) }
  return (
    <SidePanel title={say('threshold.open')} width={380} onClose={onClose}>
      <div className="account-panel">
        <p className="p-label">{say('threshold.words')}</p>
        <FormFromSchema
          schema={form}
          fields={fields}
          values={values}
          action={say('threshold.set')}
          onCancel={onClose}
          onSubmit={async ({ share, amount, workdays }) => {
            const least = amount === undefined ? null : Math.round(amount * unitsIn(of.currency))
            await run({ share: share / 100, amount: least, workdays }, { ifMatch: of.version })
            toast({ sentence: say('threshold.done') })
            onClose()
          }}
        />
        {of.setBy === null || of.setAt === null ? (
          <p className="p-meta">{say('threshold.unset')}</p>
        ) : (
          <p className="p-meta">
            {say('threshold.by', {
              version: of.version,
              name: of.setBy,
              at: format.instant(of.setAt as Instant),
            })}
          </p>
        )}
      </div>
    </SidePanel>
  )
}
