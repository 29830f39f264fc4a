import { ProblemError } from '@portolan/contract'
import {
  Button,
  DataGrid,
  EmptyState,
  ErrorState,
  type GridColumn,
  Link,
  NoMatch,
  NoPermission,
  ProgressLine,
  Section,
  Skeleton,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Sample, samples } from './samples.ts'

const columns: readonly GridColumn<Sample>[] = [
  { id: 'name', header: 'Project', width: 160, grow: 1, cell: (row) => row.name },
  { id: 'customer', header: 'Customer', width: 130, cell: (row) => row.customer },
]
const none: readonly Sample[] = []
const few = samples.slice(0, 3)

const problem = new ProblemError({
  type: 'about:blank',
  title: 'Not computed',
  status: 422,
  detail: 'Booking B-4471 (Rui Santos, P-118) ends before it starts: 12 Jan to 5 Jan.',
  code: 'load/impossible',
  reference: '7F3K-20Q',
})

export function StateCorner(): ReactNode {
  return (
    <>
      <ErrorState
        title="The new load could not be computed"
        problem={problem}
        onRetry={() => undefined}
        action={
          <Button kind="first" size="small">
            Open booking B-4471
          </Button>
        }
      >
        The table below is the last one that could be computed. Your change is kept.
      </ErrorState>
      <div className="p-sink-columns">
        <div>
          <EmptyState
            title="No benefit is recorded yet"
            actions={
              <>
                <Button kind="first">Take over the 19 promises</Button>
                <Button>Add a benefit</Button>
                <Link to="/kitchen-sink">Import a spreadsheet</Link>
              </>
            }
          >
            A benefit says what will be better, who owns it, how it is measured and from when. It stays open
            after the project closes.
          </EmptyState>
          <Section title="A grid that loads" flush>
            <DataGrid
              label="Loading projects"
              columns={columns}
              rows={none}
              idOf={(row) => row.id}
              loading
              height={180}
            />
          </Section>
          <Section title="A grid that failed, with its last rows" flush>
            <DataGrid
              label="Stale projects"
              columns={columns}
              rows={few}
              idOf={(row) => row.id}
              problem={problem}
              onRetry={() => undefined}
              height={180}
            />
          </Section>
        </div>
        <div>
          <NoPermission
            title="Rates are not shown to you"
            action={<Button size="small">Ask Pieter de Groot</Button>}
          >
            You see hours and people. Cost rates belong to finance; Pieter de Groot can grant them for this
            role.
          </NoPermission>
          <NoMatch
            title="No one matches “SAP, Rotterdam, free in W50”"
            hint="Without “free in W50”: 3 people. Without “Rotterdam”: 1 person."
            onClear={() => undefined}
          />
          <Section title="Loading, and newer data on its way">
            <Skeleton rows={4} />
            <div className="p-sink-line">
              <ProgressLine active />
            </div>
            <div className="p-sink-line">
              <ProgressLine active share={0.62} label="Import" />
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}
