import { EmptyState, Switcher, useAddress, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScheduleImport } from '../../contract/index.ts'
import { importAddress, importViews } from './address.ts'
import { ChangesGrid } from './changes-grid.tsx'
import { DatesGrid } from './dates-grid.tsx'
import { FieldsGrid } from './fields-grid.tsx'
import { FindingsGrid } from './findings-grid.tsx'
import { ImportFigures } from './import-figures.tsx'
import { ImportFoot } from './import-foot.tsx'
import { ReadGrid } from './read-grid.tsx'

type View = (typeof importViews)[number]

/** What would become of the file, told in figures and then one list at a time. */
export function ImportPreview(props: { of: ScheduleImport }): ReactNode {
  const say = useWords('schedule')
  const { of } = props
  const [address, change] = useAddress(importAddress)
  const view = address.view ?? (of.comparison === null ? 'dates' : 'changes')
  const counts: Readonly<Record<View, number | undefined>> = {
    changes: of.comparison
      ? Object.values(of.comparison.counts).reduce((sum, one) => sum + one, 0)
      : undefined,
    dates: of.agreement.differing,
    fields: of.fields.filter(({ count }) => count > 0).length,
    findings: of.findings.length,
    read: of.entities.length,
  }
  return (
    <>
      <ImportFigures of={of} />
      <div className="schedule-kinds">
        <Switcher
          label={say('import.view')}
          value={view}
          choices={importViews.map((value) => ({
            value,
            label: say(`import.view-${value}`),
            count: counts[value],
          }))}
          onChoose={(value) => change({ view: importViews.find((one) => one === value), kind: undefined })}
        />
      </div>
      {view === 'changes' ? (
        of.comparison ? (
          <ChangesGrid of={of.comparison} kind={address.kind} onKind={(kind) => change({ kind })} />
        ) : (
          <EmptyState title={say('changes.first')}>{say('changes.first-words')}</EmptyState>
        )
      ) : view === 'dates' ? (
        <DatesGrid of={of.agreement} />
      ) : view === 'fields' ? (
        <FieldsGrid of={of.fields} />
      ) : view === 'findings' ? (
        <FindingsGrid of={of.findings} />
      ) : (
        <ReadGrid of={of.entities} />
      )}
      <ImportFoot of={of} />
    </>
  )
}
