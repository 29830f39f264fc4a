import './texts.ts'
import { Tabs, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

const places = { rate: '/success', lessons: '/lessons' } as const

/** What came of closed projects: how many succeeded, and what they learned. */
export function SuccessTabs({ at }: { at: keyof typeof places }): ReactNode {
  const say = useWords('success')
  return (
    <Tabs
      label={say('parts')}
      tabs={(['rate', 'lessons'] as const).map((place) => ({
        to: places[place],
        label: say(`tab.${place}`),
        current: place === at,
      }))}
    />
  )
}
