import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyboard } from './harness/keyboard.ts'
import { foundOrganisation } from './harness/own-organisation.ts'
import { cellOf, enterPlan, goTo, isAt, lineOf, planOf, soon } from './harness/plan-screen.ts'
import { slipped, twoRegisters } from './harness/registers.ts'
import { openStage, type Stage } from './harness/stage.ts'

const names = ['Dig', 'Pour', 'Cover'] as const
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(
    async (enter) =>
      await foundOrganisation(await enter('lead'), stage.server, [twoRegisters(new Date()).before]),
  )
})
afterAll(async () => await stage.close())

describe('the cells of a plan', () => {
  it('begin it line by line, take dates and lengths, and try out what nobody sees', async () =>
    await stage.tell(async (enter) => {
      const desk = await enterPlan(enter, slipped)
      const { page } = desk
      await keyboard.press(page.getByRole('button', { name: 'Start a plan here' }))
      await isAt(page, 0, 0)
      // Written and read behind the typing, which waits for neither and loses no letter.
      for (const name of names) {
        await page.keyboard.type(name, { delay: 30 })
        await page.keyboard.press('Enter')
      }
      await expect.poll(async () => (await planOf(desk)).rows.map(({ name }) => name), soon).toEqual(names)
      await goTo(keyboard, page, cellOf(page, 'Pour', 2))
      await page.keyboard.press('Alt+Shift+ArrowRight')
      await expect
        .poll(async () => (await planOf(desk)).rows.map(({ level }) => level), soon)
        .toEqual([1, 2, 1])
      await goTo(keyboard, page, cellOf(page, 'Cover', 3))
      await page.keyboard.type('2030-05-06')
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await planOf(desk)).rows[2]?.start, soon).toBe('2030-05-06T08:00')
      await keyboard.press(page.getByRole('button', { name: 'What if' }))
      await goTo(keyboard, page, cellOf(page, 'Cover', 3))
      await page.keyboard.type('2031-05-05')
      await page.keyboard.press('Enter')
      const tried = page.getByRole('region', { name: 'What if' })
      await tried.getByText(/1 change, seen by you alone/).waitFor()
      await lineOf(page, 'Cover').getByText('5 May 2031').first().waitFor()
      expect((await planOf(desk)).rows[2]?.start).toBe('2030-05-06T08:00')
      await goTo(keyboard, page, cellOf(page, 'Cover', 3))
      await page.keyboard.press('Control+z')
      await tried.getByText('Only you see what you change now.').waitFor()
      await keyboard.press(tried.getByRole('button', { name: 'Leave' }))
      await goTo(keyboard, page, cellOf(page, 'Cover', 3))
      await page.keyboard.press('Control+z')
      await expect.poll(async () => (await planOf(desk)).rows[2]?.start.slice(0, 4), soon).not.toBe('2030')
      await goTo(keyboard, page, cellOf(page, names[0], 2))
      await page.keyboard.press('Alt+Delete')
      const asked = page.getByRole('dialog', { name: `Remove “${names[0]}”?` })
      await asked.getByText('1 line that it holds goes too.').waitFor()
      await keyboard.press(asked.getByRole('button', { name: 'Remove' }))
      await expect
        .poll(async () => (await planOf(desk)).rows.map(({ name }) => name), soon)
        .toEqual(['Cover'])
      await keyboard.press(page.getByRole('button', { name: 'Undo' }))
      await expect
        .poll(async () => (await planOf(desk)).rows.map(({ name, level }) => `${level} ${name}`), soon)
        .toEqual([`1 ${names[0]}`, `2 ${names[1]}`, `1 ${names[2]}`])
    }))
})
