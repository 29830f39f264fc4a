import { EmptyState, Switcher, Told, useAddress, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScopeImport } from '../../contract/index.ts'
import { FindingsGrid } from '../schedule/findings-grid.tsx'
import '../schedule/texts.ts'
import { scopeImportAddress, scopeImportViews } from './address.ts'
import { ChangesGrid } from './changes-grid.tsx'
import { ImportFigures } from './import-figures.tsx'
import { ImportFoot } from './import-foot.tsx'

/** What would become of the list, told in figures and then one list at a time. */
export function ImportPreview(props: { of: ScopeImport }): ReactNode {
  const say = useWords('scope')
  const { of } = props
  const [address, change] = useAddress(scopeImportAddress)
  const view = address.view ?? (of.comparison === null && of.findings.length > 0 ? 'findings' : 'changes')
  // A list of one sprint must not pass for the whole scope unseen.
  const partial = of.findings.find(({ code }) => code === 'most-items-gone')
  const counts = {
    changes: of.comparison
      ? Object.values(of.comparison.counts).reduce((sum, one) => sum + one, 0)
      : undefined,
    findings: of.findings.length,
  }
  return (
    <>
      <ImportFigures of={of} />
      {partial === undefined ? null : (
        <p className="p-row schedule-older" role="status">
          <Told of={partial} />
        </p>
      )}
      <div className="schedule-kinds">
        <Switcher
          label={say('import.view')}
          value={view}
          choices={scopeImportViews.map((value) => ({
            value,
            label: say(`import.view-${value}`),
            count: counts[value],
          }))}
          onChoose={(value) =>
            change({ view: scopeImportViews.find((one) => one === value), kind: undefined })
          }
        />
      </div>
      {view === 'findings' ? (
        <FindingsGrid of={of.findings} />
      ) : of.comparison ? (
        <ChangesGrid of={of.comparison} kind={address.kind} onKind={(kind) => change({ kind })} />
      ) : (
        <EmptyState title={say('changes.first')}>{say('changes.first-words')}</EmptyState>
      )}
      <ImportFoot of={of} />
    </>
  )
}
