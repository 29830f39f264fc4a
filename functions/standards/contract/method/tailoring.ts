import { z } from 'zod'

/** The class of a project: what a method asks for grows with it. */
export const projectClasses = ['small', 'medium', 'large'] as const
export type ProjectClass = (typeof projectClasses)[number]

/**
 * The score sheet: ten questions, each with its answers from the least to the most demanding. The first answer gives no
 * point, each further one a point more; a method says from how many points a project is medium or large.
 */
export const scoreSheet = {
  budget: ['below-100', 'below-500', 'below-2000', 'above'],
  duration: ['below-3', 'below-9', 'below-18', 'longer'],
  team: ['below-5', 'below-12', 'below-30', 'more'],
  parties: ['one', 'two', 'several', 'public'],
  agreement: ['internal', 'time', 'capped', 'fixed'],
  novelty: ['done-before', 'partly-new', 'new-to-us', 'new-to-all'],
  systems: ['none', 'one', 'few', 'many'],
  personal: ['none', 'contacts', 'people', 'sensitive'],
  outage: ['unnoticed', 'hours', 'customers', 'safety'],
  deadline: ['movable', 'wished', 'agreed', 'legal'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Question = keyof typeof scoreSheet
export const questions = Object.keys(scoreSheet) as [Question, ...Question[]]

/** What all questions give at most. */
export const mostPoints = questions.reduce((sum, question) => sum + scoreSheet[question].length - 1, 0)

const points = z.int().min(0).max(3).describe('The place of the answer on the score sheet, from 0')

/** The answers to all questions. */
export const Answers = z.object({
  budget: points,
  duration: points,
  team: points,
  parties: points,
  agreement: points,
  novelty: points,
  systems: points,
  personal: points,
  outage: points,
  deadline: points,
})
export type Answers = z.output<typeof Answers>
