import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GivenFile, type Hands, mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { fileOf, others, slipped, twoRegisters } from './harness/registers.ts'
import { harbourScope } from './harness/scopes.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

const { first, sprints, next } = harbourScope()
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(
    async (enter) =>
      await foundOrganisation(await enter('lead'), stage.server, [twoRegisters(new Date()).before]),
  )
})
afterAll(async () => await stage.close())

describe.each([
  { hands: mouse, project: slipped },
  { hands: keyboard, project: others[0] },
])('the scope of a project, by $hands.name', ({ hands, project }) => {
  it('says what a table would have to hold to be a list', async () =>
    await stage.tell(async (enter) => {
      const { page, expectRefusal } = await enterTab(enter, project, 'scope')
      expectRefusal(422, '/scope-imports')
      await give(hands, page, fileOf('colours.csv', Buffer.from('colour,size\nred,4\n')))
      await page.getByText(/names an issue key and a title, or a sprint/).waitFor()
    }))

  it('comes in with a list of items, and says what is accepted of it', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterTab(enter, project, 'scope')
      await page.getByText('No list of items is recorded yet').waitFor()
      await give(hands, page, first)
      await page.getByText('1 item has no estimate', { exact: false }).first().waitFor()
      await hands.press(page.getByRole('button', { name: 'Import as first list' }))
      await page.getByText('Imported as version 1. 13 of 28 points are accepted.').waitFor()
      await page.getByText('13 of 28 points', { exact: true }).waitFor()
    }))

  it('takes a list of sprints dropped on its plan, and tells velocity and finish from it', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterTab(enter, project, 'plan')
      await give(hands, page, sprints)
      await page.getByText('List of sprints · Table').or(page.getByText('List of sprints · Jira')).waitFor()
      await hands.press(page.getByRole('button', { name: 'Import as next version' }))
      const table = page.getByRole('region', { name: 'Sprints' })
      await table.getByRole('row', { name: /Sprint 2.*21 Sep.*10.*5/ }).waitFor()
      await page.getByText('5 to 8, last 2 sprints').waitFor()
    }))

  it('shows its items, found by words and by what they lack', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterTab(enter, project, 'scope')
      await hands.press(page.getByRole('radio', { name: /^Items/ }))
      const items = page.getByRole('grid', { name: 'Items of the scope' })
      await items.getByText('See free berths').waitFor()
      await hands.write(page.getByLabel('Find an item'), 'booking')
      await items.getByText('See free berths').waitFor({ state: 'hidden' })
      expect(await items.getByRole('row').count()).toBe(4)
      expect(new URL(page.url()).search).toContain('search=booking')
      await hands.openRow(items, 'Move a booking')
      await page.getByRole('complementary', { name: 'Move a booking' }).getByText('In the total').waitFor()
    }))

  it('takes the list of the next month in, tells what changed, and can be taken back', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterTab(enter, project, 'scope')
      await hands.press(page.getByRole('button', { name: 'Drop a list' }))
      await give(hands, page, next)
      const changes = page.getByRole('grid', { name: 'What changes' })
      await row(changes, 'Re-estimated', 'Tide warning').waitFor()
      await row(changes, 'Removed', 'Pilot on request').waitFor()
      await hands.press(page.getByRole('button', { name: 'Import as next version' }))
      await page.getByText('Imported as version 3. 20 of 36 points are accepted.').waitFor()
      await hands.press(page.getByRole('button', { name: 'Versions', exact: true }))
      await hands.press(page.getByRole('link', { name: 'Compare with 2' }))
      await page.getByText('Scope in version 2').waitFor()
      await hands.press(page.getByRole('radio', { name: /^Accepted/ }))
      await row(changes, 'Removed', 'Pilot on request').waitFor({ state: 'hidden' })
      expect(await changes.getByRole('row').count()).toBe(3)
      await page.goBack()
      await hands.press(page.getByRole('button', { name: 'Take back' }))
      await hands.press(page.getByRole('button', { name: 'Take back' }))
      await page.getByText('The import of “harbour backlog 2026-10-30.csv” was taken back.').waitFor()
      await page.getByText('13 of 28 points', { exact: true }).waitFor()
    }))
})

async function enterTab(enter: Enter, project: string, tab: string): Promise<Visitor> {
  const visitor = await enter('lead')
  await signIn(visitor)
  const { request } = visitor.context
  const found = (await call(request, 'get', `/api/projects?search=${encodeURIComponent(project)}`)) as {
    items: { id: string }[]
  }
  await visitor.page.goto(`/projects/${found.items[0]?.id ?? ''}/${tab}`)
  return visitor
}

async function give(hands: Hands, page: Page, file: GivenFile): Promise<void> {
  await hands.give(page.getByRole('button', { name: 'Choose a file' }), file)
}

function row(grid: Locator, kind: string, title: string): Locator {
  return grid.getByRole('row').filter({ hasText: kind }).filter({ hasText: title })
}
