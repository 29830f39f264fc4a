import { z } from 'zod'

/**
 * What words, notices, tags and files are about: a thing of any room, by its kind and its id. A thing that has no id of
 * its own in the whole organisation is named within its project: `<project>/<id>`.
 */
export const SubjectKey = {
  subjectKind: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'is not the kind of a thing, as investment.')
    .max(40),
  subjectId: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\/\S.{0,119})?$/, 'is not the id of a thing.')
    .max(200),
} as const

/** A thing as it is called, with the page that shows it. */
export const Subject = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  to: z.string().describe('The page that shows it'),
})
export type Subject = z.output<typeof Subject>
