import './raid.css'
import './texts.ts'
import { Split, useAddress, useReadPages } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listRaid } from '../../contract/index.ts'
import { AddEntry } from './add-entry.tsx'
import { raidAddress } from './address.ts'
import { ExportLinks } from './export-links.tsx'
import { RaidFilters } from './raid-filters.tsx'
import { RaidGrid } from './raid-grid.tsx'
import { raidInput } from './raid-readings.ts'
import { RaidSide } from './raid-side.tsx'
import { RiskMatrix } from './risk-matrix.tsx'

/** The register of one project, with what it is to provide to others. */
export function RaidTab(): ReactNode {
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(raidAddress)
  const list = useReadPages(listRaid, raidInput(address, projectId))
  const shared = { address, onChange: change, projectId }
  return (
    <Split side={<RaidSide {...shared} />}>
      <RaidFilters {...shared} counts={list.first?.counts}>
        <ExportLinks of={raidInput(address, projectId)} />
        <AddEntry onChange={change} projectId={projectId} />
      </RaidFilters>
      {address.matrix === true ? <RiskMatrix {...shared} /> : null}
      <RaidGrid {...shared} list={list} />
    </Split>
  )
}
