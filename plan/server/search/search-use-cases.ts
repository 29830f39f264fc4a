import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { type FoundActivity, recallProjects, search } from '../../contract/index.ts'
import { type Hit, rankHits, wordsOf } from '../../domain/search/index.ts'
import { findByName, findInProjects } from './find-activities.ts'
import { findProjects, type ProjectHit, recallFound } from './find-projects.ts'

export const searchUseCases: readonly UseCase[] = [
  reads(search, async ({ tx, input }) => {
    const words = wordsOf(input.text)
    if (words.length === 0) return { projects: [], activities: [] }
    const some = await findProjects(tx, words)
    const projects = some.filter((one) => one.words.length === words.length)
    const activities = await findActivities(tx, words, some)
    return {
      projects: rankHits(projects, words, hitOfProject)
        .slice(0, input.limit)
        .map(({ found }) => found),
      activities: rankHits(activities, words, hitOfActivity).slice(0, input.limit),
    }
  }),
  reads(recallProjects, async ({ tx, input }) => ({ projects: await recallFound(tx, input.projectIds) })),
]

/** By their names, and where some words name the project, by the other words. */
async function findActivities(
  tx: Tx,
  words: readonly string[],
  projects: readonly ProjectHit[],
): Promise<FoundActivity[]> {
  const named = await findByName(tx, words)
  const within = projects
    .filter((one) => one.words.length < words.length)
    .slice(0, named.length < enough ? mostLookedInto : 0)
    .map((one) => ({
      projectId: one.found.projectId,
      others: words.filter((word) => !one.words.includes(word)),
    }))
  const all = [...named, ...(await findInProjects(tx, within))]
  return [...new Map(all.map((one) => [`${one.projectId} ${one.id}`, one])).values()]
}

/** With so many that hold all words in their own name, nobody looks for one that holds a part of them. */
const enough = 50
const mostLookedInto = 12

function hitOfProject({ found }: ProjectHit): Hit {
  const { name, code, customer, manager, late, state, finish } = found
  const texts = [name, code, customer, manager].filter((text) => text !== null)
  return { texts, late: late !== null, done: state === 'closed', critical: false, finish }
}

function hitOfActivity(found: FoundActivity): Hit {
  const { name, projectName, projectCode, late, done, critical, finish } = found
  return { texts: [name, projectName, projectCode ?? ''], late: late !== null, done, critical, finish }
}
