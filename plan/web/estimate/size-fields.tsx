import { Button, IconButton, useWords } from '@portolan/ui'
import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { TextField } from '../money/fields.tsx'
import type { SizeDraft } from './basis-draft.ts'
import { KnownField } from './fields.tsx'

const most = 4

/** How large the work is, by measures that finished work was told in too. */
export function SizeFields(props: {
  of: readonly SizeDraft[]
  drivers: readonly string[]
  onChange: (sizes: readonly SizeDraft[]) => void
}): ReactNode {
  const say = useWords('estimates')
  const { of, drivers, onChange } = props
  const patch = (at: number, given: Partial<SizeDraft>): void =>
    onChange(of.map((one, index) => (index === at ? { ...one, ...given } : one)))
  const next = drivers.find((name) => !of.some(({ driver }) => driver === name)) ?? ''
  return (
    <fieldset className="estimate-wide estimate-sizes">
      <legend>{say('sizes')}</legend>
      {of.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a size has no name until it is typed
        <div key={at} className="estimate-row">
          <KnownField
            label={say('driver')}
            value={one.driver}
            known={drivers}
            onType={(driver) => patch(at, { driver })}
          />
          <TextField label={say('size')} value={one.size} onType={(size) => patch(at, { size })} />
          <IconButton
            icon={X}
            label={say('size-remove', { driver: one.driver })}
            onClick={() => onChange(of.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {of.length < most ? (
        <Button
          size="small"
          kind="quiet"
          icon={Plus}
          onClick={() => onChange([...of, { driver: next, size: '' }])}
        >
          {say('size-add')}
        </Button>
      ) : null}
    </fieldset>
  )
}
