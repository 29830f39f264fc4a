import './texts.ts'
import { Tabs, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

const places = {
  methods: '/standards',
  gates: '/standards/gates',
  waivers: '/standards/waivers',
  compliance: '/standards/compliance',
  effect: '/standards/effect',
} as const
export type StandardsPlace = keyof typeof places

/** The places of the standards: methods, the gates of all projects, what they may lack, what is kept of them, and what gates achieve. */
export function StandardsTabs({ at }: { at: StandardsPlace }): ReactNode {
  const say = useWords('gates')
  return (
    <Tabs
      label={say('parts')}
      tabs={Object.entries(places).map(([place, to]) => ({
        to,
        label: say(`tab.${place}`),
        current: place === at,
      }))}
    />
  )
}
