import './texts.ts'
import { Tabs, useMay, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { permissions } from '../../contract/index.ts'

const places = {
  methods: '/standards',
  gates: '/standards/gates',
  artefacts: '/standards/artefacts',
  waivers: '/standards/waivers',
  compliance: '/standards/compliance',
  effect: '/standards/effect',
  maturity: '/standards/maturity',
} as const
export type StandardsPlace = keyof typeof places

/** The places of the standards: methods, the gates of all projects, what was written for them, what they may lack, what is kept of them, what gates achieve, and how mature the PMO is. */
export function StandardsTabs({ at }: { at: StandardsPlace }): ReactNode {
  const say = useWords('gates')
  const allowed = useMay()
  return (
    <Tabs
      label={say('parts')}
      tabs={Object.entries(places)
        .filter(([place]) => place !== 'maturity' || allowed(permissions.readMaturity))
        .map(([place, to]) => ({
          to,
          label: say(`tab.${place}`),
          current: place === at,
        }))}
    />
  )
}
