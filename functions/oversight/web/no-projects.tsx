import './page-texts.ts'
import { EmptyState, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { SampleWay } from './sample-way.tsx'

/** The first thing a new organisation sees: what belongs here, and the two ways to get it. */
export function NoProjects(props: { importing: ReactNode }): ReactNode {
  const say = useWords('oversight')
  return (
    <EmptyState
      title={say('empty.title')}
      actions={
        <>
          {props.importing}
          <SampleWay />
        </>
      }
    >
      {say(props.importing ? 'empty.words' : 'empty.words-reader')}
    </EmptyState>
  )
}
