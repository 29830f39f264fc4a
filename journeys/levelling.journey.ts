import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

type List = { items: { id: string; figures: { overbookedBefore: number; overbookedAfter: number } }[] }
type Preview = { moves: { name: string; project: string; reason: { kind: string } }[] }

describe.each(handsOfTheRun)('levelling all plans, by $name', (hands) => {
  it('is asked for, says what moves and why, and leads to the activity in its plan', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page, context } = visitor
      await page.goto('/resources/levelling')
      const before = ((await call(context.request, 'get', '/api/levelling-previews')) as List).items.length
      await hands.press(page.getByRole('button', { name: 'Try levelling' }).first())
      const dialog = page.getByRole('dialog')
      await hands.press(dialog.getByRole('button', { name: 'Level the plans' }))
      await dialog.waitFor({ state: 'detached' })
      await expect
        .poll(
          async () => ((await call(context.request, 'get', '/api/levelling-previews')) as List).items.length,
          { timeout: 60_000 },
        )
        .toBe(before + 1)
      await page.getByRole('grid', { name: 'Projects' }).waitFor()
      const [made] = ((await call(context.request, 'get', '/api/levelling-previews')) as List).items
      expect(made?.figures.overbookedAfter).toBeLessThan(made?.figures.overbookedBefore ?? 0)
      const shown = (await call(
        context.request,
        'get',
        `/api/levelling-previews/${made?.id}`,
      )) as unknown as Preview
      const move = shown.moves.find(({ reason }) => reason.kind === 'person')
      await page.goto(`/resources/levelling?view=moves&search=${encodeURIComponent(move?.name ?? '')}`)
      const grid = page.getByRole('treegrid', { name: 'What moves' })
      await grid.getByRole('rowheader').first().waitFor()
      await hands.openRow(grid, move?.name ?? '')
      const panel = page.getByRole('complementary', { name: move?.name ?? '' })
      await panel.getByRole('heading', { name: 'Why here' }).waitFor()
      await hands.press(panel.getByRole('link', { name: 'Open in the plan' }))
      await page.waitForURL(/\/projects\/[^/]+\/plan\?row=/)
    }))
})
