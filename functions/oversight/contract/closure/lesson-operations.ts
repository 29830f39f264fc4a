import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { refusals } from '../refusals.ts'
import { closurePermissions as may } from './closure-permissions.ts'
import { Lesson, OfferedLesson } from './lesson.ts'

const words = z.string().trim().min(1).max(4_000)
const touches = ['lesson', 'closure'] as const

export const lessonFields = {
  title: z.string().trim().min(1).max(300).describe('What happened'),
  why: words,
  next: words.describe('What to do next time'),
  wentWell: z.boolean().default(false),
}

export const listLessons = operation({
  id: 'oversight.list-lessons',
  method: 'GET',
  path: '/lessons',
  summary: 'List what projects learned, the newest first: of one project, of a class, or by their words',
  may: may.readLessons,
  input: z.object({
    ...pageInput,
    projectId: z.uuid().optional(),
    category: z.string().max(200).optional(),
    search: z.string().trim().max(200).optional().describe('In what happened, why, and what to do next time'),
  }),
  output: pageOf(Lesson).extend({ categories: z.array(z.string()) }),
  refuses: refuses(refusals.unreadableCursor),
  reads: ['lesson', 'project'],
  command: 'lessons',
})

export const offerLessons = operation({
  id: 'oversight.offer-lessons',
  method: 'GET',
  path: '/projects/{projectId}/lessons-offered',
  summary: 'List what other projects like this one learned, the most alike first, and in what they are alike',
  may: may.readClosures,
  project: 'projectId',
  input: z.object({ projectId: z.uuid() }),
  output: z.object({ items: z.array(OfferedLesson) }),
  refuses: refuses(common.notFound),
  reads: ['lesson', 'project'],
})

export const addLesson = operation({
  id: 'oversight.add-lesson',
  method: 'POST',
  path: '/projects/{projectId}/lessons',
  summary: 'Write down what a project learned: what happened, why, and what to do next time',
  may: may.writeLessons,
  project: 'projectId',
  input: z.object({ projectId: z.uuid(), ...lessonFields }),
  output: Lesson,
  refuses: refuses(common.notFound),
  touches,
})

export const changeLesson = operation({
  id: 'oversight.change-lesson',
  method: 'PUT',
  path: '/projects/{projectId}/lessons/{lessonId}',
  summary: 'Change what a lesson says',
  may: may.writeLessons,
  project: 'projectId',
  input: z.object({ projectId: z.uuid(), lessonId: z.uuid(), ...lessonFields }),
  output: Lesson,
  refuses: refuses(common.notFound),
  touches,
  versioned: true,
})
