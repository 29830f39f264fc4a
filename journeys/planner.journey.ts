import { readFileSync } from 'node:fs'
import { readSchedule, type ScheduleFile } from '@portolan/exchange'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fortyLines, howMany } from './harness/forty-lines.ts'
import { type Hands, mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { foundOrganisation } from './harness/own-organisation.ts'
import {
  barOf,
  cellOf,
  columnOf,
  type Desk,
  enterPlan,
  goTo,
  isAt,
  lineOf,
  planOf,
  soon,
} from './harness/plan-screen.ts'
import { others, twoRegisters } from './harness/registers.ts'
import { openStage, type Stage } from './harness/stage.ts'

/** A planner's hour in a project without a plan: from a spreadsheet to a file for Microsoft Project. */
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
  { hands: mouse, project: others[0] },
  { hands: keyboard, project: others[1] },
])('a planner’s hour, by $hands.name', ({ hands, project }) => {
  it('pastes forty activities, links, looks from afar, sets a baseline, drags, undoes and exports', async () =>
    await stage.tell(async (enter) => {
      const desk = await enterPlan(enter, project)
      const { page } = desk
      await hands.press(page.getByRole('button', { name: 'Start a plan here' }))
      await isAt(page, 0, 0)
      await pasteLines(desk)
      await takeBackAndAgain(desk)
      await link(hands, desk)
      await lookFromAfar(hands, page)
      await setBaseline(hands, page)
      await drag(hands, desk)
      await exportAndCompare(hands, desk)
    }))
})

/** One operation: all lines are there with their dates, and the next version is the first. */
async function pasteLines(desk: Desk): Promise<void> {
  const { page } = desk
  await page.evaluate(async (text) => await navigator.clipboard.writeText(text), fortyLines())
  await page.keyboard.press('Control+v')
  await lineOf(page, 'Prepare approval').locator('time').first().waitFor()
  const plan = await planOf(desk)
  expect(plan.view).toMatchObject({ version: 1, counts: { activities: 34, summaries: 6, milestones: 5 } })
  const starts = ['Prepare', 'Design', 'Build', 'Test', 'Move', 'Close'].map(
    (phase) => plan.rows.find(({ name }) => name === `${phase} plan`)?.start ?? '',
  )
  expect(starts).toEqual([...new Set(starts)].toSorted())
  expect(plan.rows.map(({ level }) => level)).toEqual(
    plan.rows.map(({ kind }) => (kind === 'summary' ? 1 : 2)),
  )
}

async function takeBackAndAgain(desk: Desk): Promise<void> {
  const { page } = desk
  await isAt(page, 0, 0)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await planOf(desk)).rows.length, soon).toBe(0)
  await isAt(page, 0, 0)
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await planOf(desk)).rows.length, soon).toBe(howMany)
  await lineOf(page, 'Prepare approval').locator('time').first().waitFor()
}

/** In its cell, as planners write it; what cannot be is refused with its reason and stands there until it is mended. */
async function link(hands: Hands, desk: Desk): Promise<void> {
  const { page } = desk
  await hands.press(page.getByRole('radio', { name: 'Grid', exact: true }))
  const cell = cellOf(page, 'Prepare draft', await columnOf(page, 'Predecessors'))
  await goTo(hands, page, cell)
  await page.keyboard.type('99FS')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('No activity is called “99”').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2; 4SS+1d')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await cell.innerText()).replaceAll(/\s/g, ''), soon).toBe('2,4SS+1d')
  await expect
    .poll(async () => (await planOf(desk)).linksTo('Prepare draft'), soon)
    .toEqual(['Prepare order SS', 'Prepare plan FS'])
  const length = cellOf(page, 'Prepare team', await columnOf(page, 'Duration'))
  await goTo(hands, page, length)
  await page.keyboard.type('3w')
  await page.keyboard.press('Enter')
  await expect.poll(async () => await length.innerText(), soon).toBe('15 d')
  await hands.press(page.getByRole('radio', { name: 'Both', exact: true }))
}

/** Phases closed, quarters in place of weeks: and back. */
async function lookFromAfar(hands: Hands, page: Page): Promise<void> {
  await hands.press(page.getByRole('radio', { name: 'Quarter', exact: true }))
  const phase = cellOf(page, 'Prepare', 2)
  if (hands.name === 'mouse') await lineOf(page, 'Prepare').locator('.p-tree-twist').click()
  else {
    await goTo(hands, page, phase)
    await page.keyboard.press('ArrowLeft')
  }
  await page.getByText('Prepare team').waitFor({ state: 'hidden' })
  await goTo(hands, page, phase)
  await page.keyboard.press('ArrowRight')
  await page.getByText('Prepare team').waitFor()
  await hands.press(page.getByRole('radio', { name: 'Week', exact: true }))
}

async function setBaseline(hands: Hands, page: Page): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Set baseline' }))
  const dialog = page.getByRole('dialog', { name: 'Set baseline' })
  await hands.press(dialog.getByRole('button', { name: 'Keep as baseline' }))
  await page.getByText('The plan as it stands is the baseline').waitFor()
}

/** A week later by the hand or by keys, taken back, and done for good by typing a start. */
async function drag(hands: Hands, desk: Desk): Promise<void> {
  const { page } = desk
  const before = (await planOf(desk)).view.finish
  await goTo(hands, page, cellOf(page, 'Prepare plan', 2))
  if (hands.name === 'keyboard') {
    await page.keyboard.down('Alt')
    await page.keyboard.press('PageDown')
    await page.getByRole('status').filter({ hasText: 'Start no earlier than' }).waitFor({ state: 'attached' })
    await page.keyboard.up('Alt')
  } else {
    const bar = await barOf(page, 'Prepare plan')
    await page.mouse.move(bar.x, bar.y)
    await page.mouse.down()
    await page.mouse.move(bar.x + 70, bar.y, { steps: 8 })
    await page.getByRole('status').filter({ hasText: 'Start no earlier than' }).waitFor({ state: 'attached' })
    await page.mouse.up()
  }
  await expect.poll(async () => (await planOf(desk)).view.finish, soon).not.toBe(before)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await planOf(desk)).view.finish, soon).toBe(before)
}

/** The file says what the plan says: lines, outline, dates, links and the baseline. */
async function exportAndCompare(hands: Hands, desk: Desk): Promise<void> {
  const { page } = desk
  await hands.press(page.getByRole('button', { name: 'Export' }))
  const entry = page.getByRole('menuitem', { name: /Microsoft Project XML/ })
  await entry.waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hands.name === 'mouse' ? entry.click() : entry.press('Enter'),
  ])
  const file = fileOf(readFileSync(await download.path()))
  const { rows } = await planOf(desk)
  const [project] = file.projects
  const lines = project?.activities.filter(({ outlineLevel }) => outlineLevel > 0) ?? []
  expect(
    lines.map(({ name, outlineLevel, kind, said, baselines }) => ({
      name,
      level: outlineLevel,
      kind,
      start: said.start,
      finish: said.finish,
      baseline: baselines[0]?.finish,
    })),
  ).toEqual(
    rows.map(({ name, level, kind, start, finish, baselineFinish }) => ({
      name,
      level,
      kind,
      start,
      finish,
      baseline: baselineFinish,
    })),
  )
  const names = new Map(lines.map(({ id, name }) => [id, name]))
  const inFile = project?.links.map(
    ({ fromId, toId, type, lag }) =>
      `${names.get(fromId)} ${type} ${names.get(toId)} ${'minutes' in lag ? lag.minutes : ''}`,
  )
  const called = new Map(rows.map(({ id, name }) => [id, name]))
  const inPlan = rows.flatMap(({ name, predecessors }) =>
    predecessors.map(
      ({ predecessor, kind, lag }) => `${called.get(predecessor)} ${kind} ${name} ${lag.minutes ?? ''}`,
    ),
  )
  expect(inFile?.toSorted()).toEqual(inPlan.toSorted())
}

function fileOf(bytes: Uint8Array): ScheduleFile {
  const { result, findings } = readSchedule(bytes, { name: 'plan.xml' })
  if (result === undefined) throw new Error(findings.map(({ sentence }) => sentence).join(' '))
  return result.file
}
