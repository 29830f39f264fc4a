import { addDays } from '@portolan/quantity'
import {
  type Answers,
  type Method,
  type MethodKind,
  migrateProject,
  questions,
  showProjectMethod,
  startProject,
} from '@portolan/standards/contract'
import { at } from '../acting.ts'
import { teamOf } from '../tell-stories.ts'
import type { Following } from './following.ts'

/** The youngest of those that follow the predictive method does at once what the audit asks for; the others still may. */
export async function goOver(
  {
    acting,
    founder,
    ids,
    projects,
    courses,
  }: Pick<Following, 'acting' | 'founder' | 'ids' | 'projects' | 'courses'>,
  when: string,
): Promise<void> {
  const projectId = projects.get('P-139')
  const course = courses.find(({ story }) => story.code === 'P-139')
  if (projectId === undefined || course === undefined || course.closed) return
  const manager = ids.get(course.story.manager) ?? founder
  const { version } = await acting.act(showProjectMethod, manager, when, { projectId })
  const words = 'Nothing of ours is planned yet, so it costs nothing to ask early.'
  await acting.act(migrateProject, manager, when, { projectId, words }, { version })
}

/** One takes up the agile method in the middle of its work: it keeps its plan, and says what usually goes wrong. */
export async function startOne(
  { acting, founder, ids, projects, courses, people, monday, seed }: Following,
  methods: ReadonlyMap<MethodKind, Method>,
): Promise<void> {
  const projectId = projects.get('P-144')
  const methodId = methods.get('agile')?.id
  const course = courses.find(({ story }) => story.code === 'P-144')
  if (projectId === undefined || methodId === undefined || course === undefined || course.closed) return
  const [owner = '', coach = ''] = teamOf(course, people, seed)
  const answers = Object.fromEntries(questions.map((question, nth) => [question, told[nth] ?? 0])) as Answers
  const roles = { 'product-owner': ids.get(owner) ?? founder, 'team-coach': ids.get(coach) ?? founder }
  const given = {
    projectId,
    methodId,
    answers,
    phaseId: 'iterate',
    roles,
    risks: ['nobody-uses-it', 'team-shared'],
  }
  const manager = ids.get(course.story.manager) ?? founder
  await acting.act(startProject, manager, at(addDays(monday, -1), 11), given, { version: 0 })
}

/** In the order of the score sheet. */
const told = [1, 1, 1, 2, 3, 1, 2, 2, 1, 1]
