import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import { enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

describe.each(handsOfTheRun)('the calendar of the sample organisation, by $name', (hands) => {
  it('shows what is past its day and what is to come, a week alone, what the office owes, and opens it', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      await page.goto('/calendar')
      await page.getByText('Past their day').waitFor()
      const all = await page.getByText(/^\d+ days$/).textContent()

      const week = page.getByRole('group', { name: 'Weeks' }).getByRole('button').first()
      await hands.press(week)
      await expect.poll(async () => await week.getAttribute('aria-pressed')).toBe('true')
      await page
        .getByText(/^Week \d+: /)
        .first()
        .waitFor()
      await hands.press(week)
      await expect.poll(async () => await week.getAttribute('aria-pressed')).toBe('false')

      await hands.press(page.getByRole('link', { name: 'Look at them' }))
      await page.getByText('Close the books of').first().waitFor()
      await expect.poll(async () => await page.getByText(/^\d+ days$/).textContent()).not.toBe(all)
      await hands.openRow(page.getByRole('treegrid', { name: 'Calendar' }), 'Close the books of')
      await page.waitForURL(/\/periods\/[\w-]+\/close/)
    }))
})
