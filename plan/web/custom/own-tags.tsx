import './own-fields.css'
import '../project/tab-texts.ts'
import { setTag, showTags } from '@portolan/platform/tags/contract'
import { IconButton, Tag, useProblemWords, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { NewTag } from './new-tag.tsx'

/** Words by which the project is found together with others; who may edit it adds and takes away. */
export function OwnTags(props: { projectId: string }): ReactNode {
  const say = useWords('plan')
  const toast = useToast()
  const tellProblem = useProblemWords()
  const topic = { subjectKind: 'investment', subjectId: props.projectId }
  const { data } = useRead(showTags, topic)
  const { run, busy } = useWrite(setTag)
  if (data === undefined || (data.items.length === 0 && !data.mayChange)) return null
  const set = async (name: string, on: boolean): Promise<void> => {
    try {
      await run({ ...topic, name, on })
      if (!on) toast({ sentence: say('tags.taken', { name }), undo: () => set(name, true) })
    } catch (problem) {
      toast({ sentence: tellProblem(problem, say('own.failed')), tone: 'bad' })
    }
  }
  return (
    <section className="own-fields" aria-label={say('tags.title')}>
      <h2>{say('tags.title')}</h2>
      <div className="own-tags">
        {data.items.map((name) => (
          <span key={name} className="own-tag">
            <Tag>{name}</Tag>
            {data.mayChange ? (
              <IconButton icon={X} label={say('tags.take', { name })} onClick={() => void set(name, false)} />
            ) : null}
          </span>
        ))}
        {data.mayChange ? <NewTag busy={busy} onAdd={(name) => void set(name, true)} /> : null}
      </div>
    </section>
  )
}
