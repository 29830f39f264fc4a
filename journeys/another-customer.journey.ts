import type { APIRequestContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchesFor } from './harness/every-search.ts'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { twoRegisters } from './harness/registers.ts'
import { openStage, type Stage } from './harness/stage.ts'

/** The beginning of a name of the neighbour's: of a project, its customer, its activities, its tags. */
const part = 'Zorvan'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(
    async (enter) =>
      await foundOrganisation(await enter('lead'), stage.server, [twoRegisters(new Date()).before]),
  )
})
afterAll(async () => await stage.close())

// Every story listens for the neighbour's words; these ask for them.
describe('a project of another customer', () => {
  it('is found by no search of the screens', async () =>
    await stage.tell(async (enter) => {
      const lead = await enter('lead')
      await signIn(lead)
      const { page } = lead
      await page.goto('/portfolio')
      await page
        .getByRole('grid', { name: 'Projects of the portfolio' })
        .getByRole('rowheader')
        .first()
        .waitFor()
      await searchInPalette(page)
      for (const address of ['portfolio', 'projects', 'administration', 'decisions']) {
        await page.goto(`/${address}?search=${part}`)
        await page
          .getByRole('main')
          .getByText(/^(No|Nothing|Nobody) .*/)
          .first()
          .waitFor()
      }
    }))

  it('is at none of its addresses', async () =>
    await stage.tell(async (enter) => {
      const lead = await enter('lead')
      await signIn(lead)
      const { page } = lead
      const [project] = stage.server.neighbour.projects
      lead.expectRefusal(404, '/api/')
      for (const tab of ['', '/plan', '/money', '/discussion', '/decisions', '/activity']) {
        await page.goto(`/projects/${project}${tab}`)
        await page.getByRole('heading', { name: 'No such project here' }).first().waitFor()
      }
    }))

  it('is in no answer of the whole API, asked by its ids and by parts of its names', async () =>
    await stage.tell(async (enter) => {
      const lead = await enter('lead')
      await signIn(lead)
      const { request } = lead.context
      const { neighbour } = stage.server
      const ids = [neighbour.tenantId, ...neighbour.projects]
      const document = await call(request, 'get', '/api/openapi.json')
      const answers = await askAll(request, searchesFor(document, { part, ids }))
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      expect(answers.length).toBeGreaterThan(150)
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(30)
    }))
})

async function searchInPalette(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Go to or do/ }).click()
  await page.getByRole('combobox', { name: 'Go to or do' }).fill(part)
  await page.getByText(`Nothing is called “${part}”`).first().waitFor()
  await page.goto(`/search?text=${part}`)
  await page.getByText(`Nothing that you see holds “${part}”`).waitFor()
}

async function askAll(
  request: APIRequestContext,
  paths: readonly string[],
): Promise<{ path: string; status: number }[]> {
  const answers = []
  for (const path of paths) {
    const answer = await request.get(path)
    answers.push({ path, status: answer.status() })
  }
  return answers
}
