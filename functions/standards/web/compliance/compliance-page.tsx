import './compliance.css'
import '../method/texts.ts'
import './texts.ts'
import { useNarrow } from '@portolan/plan/web'
import { PageHeader, Split, Switcher, useAddress, useRead, useReadPages, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listCompliance, showCompliance } from '../../contract/index.ts'
import { StandardsTabs } from '../gate/standards-tabs.tsx'
import { closed, complianceAddress, complianceViews, filtersOf } from './address.ts'
import { ComplianceFilters } from './compliance-filters.tsx'
import { ComplianceGrid } from './compliance-grid.tsx'
import { ControlPanel } from './control-panel.tsx'
import { ControlsGrid } from './controls-grid.tsx'
import { ExportLinks } from './export-links.tsx'
import { ScoreStrip } from './score-strip.tsx'
import { UnitsGrid } from './units-grid.tsx'

/** Projects against the controls of their methods: what is kept, what is not, and who can mend it. */
export function CompliancePage(): ReactNode {
  const say = useWords('compliance')
  const gates = useWords('gates')
  const narrow = useNarrow()
  const [address, change] = useAddress(complianceAddress)
  const filters = filtersOf(address)
  const summary = useRead(showCompliance, filters)
  const list = useReadPages(
    listCompliance,
    { ...filters, limit: 50 },
    { enabled: address.view === undefined },
  )
  const { row, cell, view } = address
  const close = (): void => change(closed)
  return (
    <>
      <PageHeader title={gates('title')} actions={<ExportLinks of={filters} />} />
      <StandardsTabs at="compliance" />
      <Split
        side={
          row === undefined || cell === undefined ? undefined : (
            <ControlPanel key={`${row} ${cell}`} projectId={row} control={cell} onClose={close} />
          )
        }
      >
        <ComplianceFilters address={address} of={summary.data} onChange={change}>
          <Switcher
            label={say('view.label')}
            value={view ?? 'projects'}
            choices={['projects', ...complianceViews].map((value) => ({
              value,
              label: say(`view.${value}`),
            }))}
            onChoose={(value) =>
              change({ ...closed, view: complianceViews.find((known) => known === value) })
            }
          />
        </ComplianceFilters>
        <ScoreStrip of={summary.data} narrow={narrow || row !== undefined} />
        {view === 'units' ? (
          <UnitsGrid read={summary} address={address} onChange={change} />
        ) : view === 'controls' ? (
          <ControlsGrid read={summary} address={address} onChange={change} />
        ) : (
          <ComplianceGrid
            list={list}
            controls={summary.data?.controls}
            address={address}
            onChange={change}
            narrow={narrow}
          />
        )}
      </Split>
    </>
  )
}
