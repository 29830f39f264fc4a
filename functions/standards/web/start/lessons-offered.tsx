import { offerLessons, type OfferedLesson } from '@portolan/oversight/contract'
import { Link, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

/** What projects like this one learned, told when it can still be minded; where nothing is, nothing is shown. */
export function LessonsOffered({ projectId }: { projectId: string }): ReactNode {
  const say = useWords('start')
  const items = useRead(offerLessons, { projectId }).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="start-part">
      <h3>{say('lessons.title')}</h3>
      <p className="method-note">{say('lessons.note')}</p>
      <ul className="start-lessons">
        {items.map((lesson) => (
          <Offered key={lesson.id} of={lesson} />
        ))}
      </ul>
    </section>
  )
}

function Offered({ of }: { of: OfferedLesson }): ReactNode {
  const say = useWords('start')
  const { id, number, project, title, next, alike } = of
  return (
    <li>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{say('lessons.next', { words: next })}</p>
      <p className="p-meta">
        <Link to="/lessons" search={{ row: id }}>
          {say('lessons.code', { number })}
        </Link>
        {` · ${project.name} · ${alike.map((one) => say(`lessons.alike.${one}`)).join(', ')}`}
      </p>
    </li>
  )
}
