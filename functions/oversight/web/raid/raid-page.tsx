import './raid.css'
import './texts.ts'
import { later, PageHeader, Split, Switcher, useAddress, useReadPages, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listRaid } from '../../contract/index.ts'
import { AddEntry } from './add-entry.tsx'
import { closed, raidAddress } from './address.ts'
import { ExportLinks } from './export-links.tsx'
import { RaidFilters } from './raid-filters.tsx'
import { RaidGrid } from './raid-grid.tsx'
import { raidInput } from './raid-readings.ts'
import { RaidSide } from './raid-side.tsx'
import { RiskMatrix } from './risk-matrix.tsx'

const Exposure = later(async () => (await import('./exposure.tsx')).Exposure)

/** Risks, issues, assumptions and dependencies of all projects that one sees, the most urgent first. */
export function RaidPage(): ReactNode {
  const say = useWords('raid')
  const [address, change] = useAddress(raidAddress)
  const list = useReadPages(listRaid, raidInput(address))
  return (
    <>
      <PageHeader
        title={say('title')}
        actions={
          <>
            <Switcher
              label={say('view.label')}
              value={address.view ?? 'list'}
              choices={(['list', 'exposure'] as const).map((value) => ({
                value,
                label: say(`view.${value}`),
              }))}
              onChoose={(value) => change({ ...closed, view: value === 'exposure' ? 'exposure' : undefined })}
            />
            <ExportLinks of={raidInput(address)} />
            <AddEntry onChange={change} />
          </>
        }
      />
      <Split side={<RaidSide address={address} onChange={change} />}>
        {address.view === 'exposure' ? (
          <Exposure address={address} onChange={change} />
        ) : (
          <>
            <RaidFilters address={address} counts={list.first?.counts} onChange={change} />
            {address.matrix === true ? <RiskMatrix address={address} onChange={change} /> : null}
            <RaidGrid list={list} address={address} onChange={change} />
          </>
        )}
      </Split>
    </>
  )
}
