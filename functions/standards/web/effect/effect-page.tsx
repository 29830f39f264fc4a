import '../method/texts.ts'
import './texts.ts'
import { PageHeader, Split, Switcher, useAddress, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { showGateEffect } from '../../contract/index.ts'
import { StandardsTabs } from '../gate/standards-tabs.tsx'
import { closed, effectAddress } from './address.ts'
import { CriteriaGrid } from './criteria-grid.tsx'
import { EffectStrip } from './effect-strip.tsx'
import { GroupsGrid } from './groups-grid.tsx'
import { RulingsPanel } from './rulings-panel.tsx'

/** What gates achieve, and which of their criteria is worth keeping. */
export function EffectPage(): ReactNode {
  const say = useWords('effect')
  const gates = useWords('gates')
  const [address, change] = useAddress(effectAddress)
  const read = useRead(showGateEffect, {})
  const { view, by, key, control } = address
  const part = { read, address, onChange: change }
  return (
    <>
      <PageHeader
        title={gates('title')}
        actions={
          <Switcher
            label={say('view.label')}
            value={view ?? 'gates'}
            choices={(['gates', 'criteria'] as const).map((value) => ({
              value,
              label: say(`view.${value}`),
            }))}
            onChoose={(value) => change({ ...closed, view: value === 'criteria' ? 'criteria' : undefined })}
          />
        }
      />
      <StandardsTabs at="effect" />
      <Split
        side={
          control === undefined && key === undefined ? undefined : (
            <RulingsPanel
              key={`${by} ${key} ${control}`}
              of={control === undefined ? { by, key } : { control }}
              onClose={() => change(closed)}
            />
          )
        }
      >
        <EffectStrip of={read.data?.whole} />
        {view === 'criteria' ? <CriteriaGrid {...part} /> : <GroupsGrid {...part} />}
      </Split>
    </>
  )
}
