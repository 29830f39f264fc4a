import '../closure/closure.css'
import './success.css'
import './texts.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  FilterBar,
  Link,
  NoMatch,
  PageHeader,
  Skeleton,
  useAddress,
  useReadPages,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Lesson, listLessons } from '../../contract/index.ts'
import { LessonText } from '../closure/lessons.tsx'
import { type LessonsAddress, lessonsAddress } from './address.ts'
import { SuccessTabs } from './success-tabs.tsx'

const none: LessonsAddress = { search: undefined, category: undefined, row: undefined }

/** What projects learned, of all that one sees: by class of project, and by its words. */
export function LessonsPage(): ReactNode {
  const say = useWords('success')
  const [address, change] = useAddress(lessonsAddress)
  const { search, category, row } = address
  const list = useReadPages(listLessons, {
    ...(search === undefined ? {} : { search }),
    ...(category === undefined ? {} : { category }),
  })
  const filtered = search !== undefined || category !== undefined
  return (
    <>
      <PageHeader title={say('lessons.title')} />
      <SuccessTabs at="lessons" />
      <FilterBar
        search={search ?? ''}
        searchLabel={say('lessons.find')}
        onSearch={(text) => change({ search: text || undefined })}
        filters={[
          {
            id: 'category',
            label: say('by.category'),
            choices: (list.first?.categories ?? []).map((value) => ({ value, label: value })),
          },
        ]}
        chosen={{ category: category ? [category] : [] }}
        onChoose={(_, values) => change({ category: values.at(-1) })}
        onClear={() => change(none)}
      />
      <div className="success-scroll">
        {list.problem ? (
          <ErrorState title={say('lessons.failed')} problem={list.problem} onRetry={list.again} />
        ) : list.loading ? (
          <Skeleton rows={8} />
        ) : list.rows.length === 0 ? (
          filtered ? (
            <NoMatch onClear={() => change(none)} />
          ) : (
            <EmptyState title={say('lessons.none')}>{say('lessons.none-words')}</EmptyState>
          )
        ) : (
          <ul className="success-lessons">
            {list.rows.map((lesson) => (
              <Line key={lesson.id} of={lesson} open={lesson.id === row} />
            ))}
          </ul>
        )}
        {list.hasMore ? (
          <Button kind="quiet" busy={list.loadingMore} onClick={list.more}>
            {say('lessons.more')}
          </Button>
        ) : null}
      </div>
    </>
  )
}

function Line({ of, open }: { of: Lesson; open: boolean }): ReactNode {
  const say = useWords('success')
  const { project, by, category } = of
  return (
    <li
      data-open={open || undefined}
      ref={open ? (element) => element?.scrollIntoView({ block: 'center' }) : null}
    >
      <LessonText of={of} />
      <p className="success-from">
        <Link to="/projects/$projectId/closure" params={{ projectId: project.id }}>
          {project.code === null ? null : <span className="p-num">{project.code} </span>}
          <span>{project.name}</span>
        </Link>
        {category === null ? '' : ` · ${say('lessons.for', { category })}`} · {by.name}
      </p>
    </li>
  )
}
