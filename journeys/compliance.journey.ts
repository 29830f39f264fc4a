import type { APIRequestContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hands } from './harness/hands.ts'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { soon } from './harness/plan-screen.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

/** What most projects of the sample lack; it is mended by writing a risk down. */
const control = 'Risks are written down'
const fact = 'oversight.risks-kept'

type Project = { readonly id: string; readonly name: string }
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('compliance in the sample organisation, by $name', (hands) => {
  it('shows a control that projects miss, who can mend it, and that it is met once it was mended', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      const { page } = told
      const project = await missing(told)
      await page.goto('/standards/compliance?view=controls')
      const controls = page.getByRole('grid', { name: 'Controls' })
      await hands.openRow(controls, control)
      const grid = page.getByRole('grid', { name: 'Projects' })
      await grid.getByRole('row').filter({ hasText: project.name }).waitFor(soon)
      await page.goto(`/standards/compliance?control=${fact}&search=${encodeURIComponent(project.name)}`)
      await hands.pressInRow(grid, project.name, `${control}: Missed`)
      const panel = page.getByRole('complementary').filter({ hasText: 'What was read' })
      await panel.getByText('Missed').waitFor()
      await panel.getByText('Write down the risks:').waitFor()
      await mend(told, project)
      await panel.getByText('Met', { exact: true }).waitFor(soon)
      await grid.getByRole('row').filter({ hasText: project.name }).getByText('Met').waitFor(soon)
      expect(await panel.getByText('Who can mend it').count()).toBe(0)
    }))
})

/** Each pair of hands takes another project. */
async function missing({ hands, request }: Told): Promise<Project> {
  const path = `/api/compliance?control=${fact}&state=missed`
  const { items } = (await call(request, 'get', path)) as { items: { project: Project }[] }
  const found = items[hands.name === 'mouse' ? 0 : items.length - 1]
  if (found === undefined) throw new Error('No project of the sample misses it.')
  return found.project
}

/** Risks have a story of their own: here one is written down, and the open page follows by itself. */
async function mend({ request }: Told, { id }: Project): Promise<void> {
  await call(request, 'post', `/api/projects/${id}/risks`, {
    title: 'The supplier is late',
    probability: 0.2,
  })
}
