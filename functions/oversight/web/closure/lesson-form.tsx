import { FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { addLesson, changeLesson, type Lesson, lessonFields } from '../../contract/index.ts'

const draft = z.object(lessonFields)

/** A lesson in three sentences; a new one, or one that is changed. */
export function LessonForm(props: {
  projectId: string
  of: Lesson | undefined
  onDone: () => void
}): ReactNode {
  const say = useWords('closure')
  const toast = useToast()
  const adding = useWrite(addLesson)
  const changing = useWrite(changeLesson)
  const { projectId, of, onDone } = props
  const fields = useMemo(
    () => ({
      title: { label: say('lesson.happened') },
      why: { label: say('lesson.why'), kind: 'long-text' as const },
      next: { label: say('lesson.next'), kind: 'long-text' as const },
      wentWell: { label: say('lesson.went-well') },
    }),
    [say],
  )
  return (
    <FormFromSchema
      schema={draft}
      fields={fields}
      {...(of === undefined ? {} : { values: of })}
      action={say('lesson.save')}
      onCancel={onDone}
      onSubmit={async (given) => {
        const { number } =
          of === undefined
            ? await adding.run({ projectId, ...given })
            : await changing.run({ projectId, lessonId: of.id, ...given }, { ifMatch: of.version })
        toast({ sentence: say('lesson.saved', { number }) })
        onDone()
      }}
    />
  )
}
