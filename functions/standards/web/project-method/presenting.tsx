import type { Instant } from '@portolan/quantity'
import { Button, useFormat, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type FollowedPhase, type Following, presentGate, type ProjectMethod } from '../../contract/index.ts'
import type { May } from './method-tab.tsx'

/** Whoever follows the method asks for a ruling; from then on it says who asked and when. */
export function Presenting(props: {
  project: ProjectMethod
  of: Following
  gate: FollowedPhase
  may: May
}): ReactNode {
  const say = useWords('project-method')
  const format = useFormat()
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(presentGate)
  const { project, of, gate, may } = props
  const { presented } = of
  if (presented !== null)
    return (
      <span className="p-meta">
        {say('presented-by', { name: presented.by.name, at: format.instant(presented.at as Instant) })}
      </span>
    )
  if (!may.follow) return null
  const present = async (): Promise<void> => {
    try {
      await run({ projectId: project.projectId, phaseId: gate.id }, { ifMatch: project.version })
      toast({ sentence: say('presented', { gate: gate.gate.name }) })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return (
    <Button size="small" busy={busy} onClick={() => void present()}>
      {say('present')}
    </Button>
  )
}
