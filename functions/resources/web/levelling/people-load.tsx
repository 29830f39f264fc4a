import type { Day } from '@portolan/quantity'
import { EmptyState, HeatMap, Switcher, useFormat, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import type { LevellingPreview, LoadWeek } from '../../contract/index.ts'

const plans = ['before', 'after'] as const
const mostPeople = 15
const mostWeeks = 14

/** Who has how much of their time planned in which week, in the plans of today and in the levelled one. */
export function PeopleLoad(props: { of: LevellingPreview; onOpen: (person: string) => void }): ReactNode {
  const say = useWords('levelling')
  const format = useFormat()
  const [plan, setPlan] = useState<(typeof plans)[number]>('before')
  const people = props.of.people.slice(0, mostPeople)
  if (people.length === 0) return <EmptyState title={say('no-people')}>{say('no-people-words')}</EmptyState>
  const weeks = props.of.weeks.slice(0, mostWeeks).map(({ monday }) => monday)
  const weekOf = (person: string, monday: string): LoadWeek | undefined =>
    people.find(({ id }) => id === person)?.weeks.find((week) => week.monday === monday)
  const nameOf = (person: string): string => people.find(({ id }) => id === person)?.name ?? ''
  return (
    <>
      <Switcher
        label={say('people.plan')}
        value={plan}
        choices={plans.map((value) => ({ value, label: say(`people.${value}`) }))}
        onChoose={(chosen) => setPlan(chosen === 'after' ? 'after' : 'before')}
      />
      <HeatMap
        title={say(`people.title-${plan}`)}
        of={say('column.person')}
        rows={people.map(({ id, name }) => ({ id, name }))}
        columns={weeks.map((monday) => ({ id: monday, name: format.day(monday as Day) }))}
        value={(row, column) => shareOf(weekOf(row, column), plan)}
        write={(value) => format.share(value, 0)}
        limit={1}
        onOpen={(row) => props.onOpen(nameOf(row))}
      />
      <p className="p-label">{say('people.note', { count: props.of.people.length, most: mostPeople })}</p>
    </>
  )
}

/** Null where nobody can say: away all week, with nothing planned. */
function shareOf(week: LoadWeek | undefined, plan: (typeof plans)[number]): number | null {
  if (week === undefined) return null
  if (week.capacity > 0) return week[plan] / week.capacity
  return week[plan] > 0 ? 2 : null
}
