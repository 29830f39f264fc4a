import { day, type Instant } from '@portolan/quantity'
import { queryClient, UiProvider, useWords } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import type { ActivityRow, ScheduleView } from '../../contract/index.ts'
import type { PlanAddress } from '../../web/schedule/address.ts'
import { Gantt } from '../../web/schedule/gantt/gantt.tsx'
import { usePlanWords } from '../../web/schedule/use-plan-words.ts'
import '../../web/schedule/schedule.css'

export type BenchPlan = {
  readonly rows: readonly ActivityRow[]
  readonly view: ScheduleView
  readonly network: string
}

const queries = queryClient()

/** The Plan tab's own grid and timeline over a plan that is at hand. */
export function PlanScreen(props: { plan: BenchPlan }): ReactNode {
  const { plan } = props
  // The only thing asked of a server here is the network, which comes as text.
  const send = async () => ({
    status: 200,
    headers: { get: () => null },
    text: async () => plan.network,
  })
  return (
    <UiProvider
      queries={queries}
      send={send}
      today={day('2026-11-16')}
      now={'2026-11-16T08:00:00Z' as Instant}
      session={undefined}
      nonce=""
    >
      <Screen plan={plan} />
    </UiProvider>
  )
}

function Screen(props: { plan: BenchPlan }): ReactNode {
  const { plan } = props
  const say = useWords('schedule')
  const words = usePlanWords()
  const [address, setAddress] = useState<PlanAddress>({ zoom: 6 } as PlanAddress)
  const { rows } = plan
  const index = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const setting = useMemo(
    () => ({ say, words, minutesPerDay: 480, currency: null, calendars: new Map<string, string>(), index }),
    [say, words, index],
  )
  const activities = useMemo(
    () => ({
      rows,
      first: undefined,
      problem: undefined,
      loading: false,
      refreshing: false,
      hasMore: false,
      loadingMore: false,
      more: () => undefined,
      again: () => undefined,
    }),
    [rows],
  )
  return (
    <Gantt
      view={plan.view}
      activities={activities}
      setting={setting}
      address={address}
      onChange={(patch) => setAddress((before) => ({ ...before, ...patch }) as PlanAddress)}
      mayEdit
      side={undefined}
      bar={() => null}
    />
  )
}
