import { Section, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type FollowedPhase, type ProjectMethod, tickItem } from '../../contract/index.ts'
import type { May } from './method-tab.tsx'

/** What one does not want to forget: ticked by who does it, and kept with name and time. */
export function ChecklistOf(props: { project: ProjectMethod; of: FollowedPhase; may: May }): ReactNode {
  const say = useWords('project-method')
  const toast = useToast()
  const tell = useProblemWords()
  const { project, of, may } = props
  const { run, busy } = useWrite(tickItem)
  // A tick is seen at once, and taken back where it was refused.
  const [ticking, setTicking] = useState<{ readonly id: string; readonly done: boolean }>()
  const tick = async (itemId: string, done: boolean): Promise<void> => {
    setTicking({ id: itemId, done })
    try {
      await run({ projectId: project.projectId, itemId, done }, { ifMatch: project.version })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
    setTicking(undefined)
  }
  return (
    <Section title={say('checklist')}>
      <ul className="method-list">
        {of.checklist.map(({ id, words, done, last }) => (
          <li key={id}>
            <label className="method-tick">
              <input
                type="checkbox"
                checked={ticking?.id === id ? ticking.done : done}
                disabled={!may.follow}
                onChange={(event) => {
                  if (!busy) void tick(id, event.target.checked)
                }}
              />
              <span>
                {words}
                {done && last ? <span className="p-meta method-by">{last.by.name}</span> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Section>
  )
}
