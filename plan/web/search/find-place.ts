import { fetchAnswer, type Place, type Send } from '@portolan/contract'
import { showProject } from '../../contract/index.ts'

/** Which portfolio a project is in, for those whose grant reaches a portfolio only. */
export async function findPlace(projectId: string): Promise<Place> {
  const send: Send = (url, init) => fetch(url, init as RequestInit)
  const { portfolio } = await fetchAnswer(send, showProject, { projectId })
  return { projectId, portfolioId: portfolio.id }
}
