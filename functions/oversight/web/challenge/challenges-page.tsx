import './challenge.css'
import './texts.ts'
import '../health-policy/texts.ts'
import { Button, PageHeader, Split, useAddress, useGo, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listChallenges } from '../../contract/index.ts'
import { challengeAddress } from './address.ts'
import { ChallengeFilters } from './challenge-filters.tsx'
import { ChallengeGrid } from './challenge-grid.tsx'
import { ChallengePanel } from './challenge-panel.tsx'
import { challengesInput } from './challenge-readings.ts'

/** Figures that somebody said are wrong, and what whoever owns the rule answered. */
export function ChallengesPage(): ReactNode {
  const say = useWords('challenges')
  const go = useGo()
  const [address, change] = useAddress(challengeAddress)
  const read = useRead(listChallenges, challengesInput(address))
  const { row, of } = address
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('portfolio'), to: '/portfolio' }]}
        title={say('title')}
        actions={<Button onClick={() => go('/portfolio/limits')}>{say('limits')}</Button>}
      />
      <Split
        side={
          row !== undefined && of !== undefined ? (
            <ChallengePanel
              key={row}
              projectId={of}
              id={row}
              onClose={() => change({ row: undefined, of: undefined })}
            />
          ) : undefined
        }
      >
        <ChallengeFilters address={address} of={read.data} onChange={change} />
        <ChallengeGrid read={read} address={address} onChange={change} />
      </Split>
    </>
  )
}
