import { Button, Chip, Section, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Lesson, listLessons } from '../../contract/index.ts'
import type { ClosurePart } from './closure-tab.tsx'

/** What the project learned: what happened, why, and what to do next time. */
export function Lessons({ of, may, onChange }: ClosurePart): ReactNode {
  const say = useWords('closure')
  const items = useRead(listLessons, { projectId: of.projectId, limit: 100 }).data?.items ?? []
  return (
    <Section
      title={say('lesson.title')}
      right={
        may('lesson') ? (
          <Button size="small" onClick={() => onChange({ panel: 'lesson', lesson: undefined })}>
            {say('lesson.add')}
          </Button>
        ) : null
      }
    >
      {items.length === 0 ? (
        <p className="closure-note">{say('lesson.none')}</p>
      ) : (
        <ul className="closure-list">
          {items.map((lesson) => (
            <li key={lesson.id}>
              <LessonText of={lesson} />
              {may('lesson') ? (
                <Button
                  size="small"
                  kind="quiet"
                  onClick={() => onChange({ panel: 'lesson', lesson: lesson.id })}
                  aria-label={say('lesson.change-label', { number: lesson.number })}
                >
                  {say('lesson.change')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function LessonText({
  of,
}: {
  of: Pick<Lesson, 'number' | 'title' | 'why' | 'next' | 'wentWell'>
}): ReactNode {
  const say = useWords('closure')
  return (
    <div className="closure-lesson">
      <p>
        <span className="p-num">{say('lesson-code', { number: of.number })}</span> <strong>{of.title}</strong>{' '}
        <Chip tone={of.wentWell ? 'good' : 'warn'}>{say(of.wentWell ? 'lesson.well' : 'lesson.badly')}</Chip>
      </p>
      <p className="closure-note">
        {say('lesson.why')}: {of.why}
      </p>
      <p className="closure-next">
        {say('lesson.next')}: {of.next}
      </p>
    </div>
  )
}
