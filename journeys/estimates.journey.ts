import type { APIRequestContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, partsOf } from './harness/hands.ts'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import {
  call,
  enterSample,
  foundOrganisation,
  lookThroughTheEyesOf,
  signIn,
} from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

// Sees all projects: whoever sees one has its history alone.
const author = 'Lars Eriksen'
const reviewer = 'Priya Raman'
const project = 'Core payments migration'

type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('an estimate in the sample organisation, by $name', (hands) => {
  it('is drawn from history, comes back, is estimated anew, is approved, and becomes the forecast', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      // A next version that does not say what changes.
      visitor.expectRefusal(422, '/estimates/')
      const projectId = await idOf(told)
      const title = `Migration of the history, by ${hands.name}`

      await lookThroughTheEyesOf(told, author)
      await openForecast(told, projectId)
      const address = await drawByAnalogy(told, projectId, title)
      await submit(told)

      await lookThroughTheEyesOf(told, reviewer)
      await review(told, address, { words: 'The archive is missing.', act: 'Send back' })

      await lookThroughTheEyesOf(told, author)
      await told.page.goto(address)
      await estimateAnew(told, 'The archive is part of it now.')
      await submit(told)

      await lookThroughTheEyesOf(told, reviewer)
      await review(told, address, { words: 'Agreed.', act: 'Approve' })

      await lookThroughTheEyesOf(told, author)
      await told.page.goto(address)
      await useAsForecast(told)
      expect(await reasonsOf(told, projectId)).toContain(`Estimate “${title}”, version 2`)
    }))
})

type Named = { readonly id: string; readonly name: string }

async function idOf({ request }: Told): Promise<string> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as { items: Named[] }
  return items.find(({ name }) => name === project)?.id ?? ''
}

/** What was submitted for this month is a draft again: that has a story of its own. */
async function openForecast({ request }: Told, projectId: string): Promise<void> {
  const path = `/api/projects/${projectId}/forecast`
  const { state, version } = (await call(request, 'get', path)) as { state: string; version: number }
  if (state === 'submitted')
    await call(request, 'post', `${path}/withdrawal`, {}, { 'if-match': `"${version}"` })
}

async function drawByAnalogy({ hands, page }: Told, projectId: string, title: string): Promise<string> {
  await page.goto(`/projects/${projectId}`)
  await hands.press(partsOf(page).getByRole('link', { name: 'Money' }))
  await hands.press(partsOf(page).getByRole('link', { name: 'Estimates' }))
  await hands.press(page.getByRole('button', { name: 'New estimate' }))
  const dialog = page.getByRole('dialog', { name: 'New estimate' })
  await hands.write(dialog.getByLabel('Estimate', { exact: true }), title)
  await hands.write(dialog.getByLabel('Kind of work'), 'Data migration')
  await hands.press(dialog.getByRole('button', { name: 'Add a size' }))
  await hands.write(dialog.getByLabel('Measure'), 'Story points')
  await hands.write(dialog.getByLabel('How much'), '60')
  await dialog.getByText(/As much as \d+ like cases, of \d+/).waitFor()
  expect(await dialog.getByRole('region', { name: 'Finished work' }).getByRole('row').count()).toBe(6)
  await hands.press(dialog.getByRole('button', { name: 'Take over by analogy' }))
  await hands.write(dialog.getByLabel('Assumptions'), 'The old system stays readable.')
  await hands.press(dialog.getByRole('button', { name: 'Save' }))
  await page.getByRole('heading', { name: title }).first().waitFor()
  await page.getByText(/Drawn from \d+ finished cases/).waitFor()
  return page.url()
}

async function submit({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Put to review' }))
  await page.getByText('You wrote this version: somebody else reviews it.').waitFor()
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
}

async function review(
  { hands, page }: Told,
  address: string,
  { words, act }: { readonly words: string; readonly act: 'Approve' | 'Send back' },
): Promise<void> {
  await page.goto(address)
  await hands.write(page.getByLabel('What you say to it'), words)
  await hands.press(page.getByRole('button', { name: act, exact: true }))
  await page
    .getByText(act === 'Approve' ? `${reviewer} approved it: ${words}` : `${reviewer} sent it back: ${words}`)
    .waitFor()
}

async function estimateAnew({ hands, page }: Told, changed: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Next version' }))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByLabel('How much'), '75')
  await hands.press(dialog.getByRole('button', { name: 'Save' }))
  await dialog.getByText('Say what changes against it and why').waitFor()
  await hands.write(dialog.getByLabel('What changes, and why'), changed)
  await hands.press(dialog.getByRole('button', { name: 'Save' }))
  await page.getByRole('heading', { name: 'What differs from version 1' }).waitFor()
  await page.getByText(changed).first().waitFor()
}

async function useAsForecast({ hands, page }: Told): Promise<void> {
  await hands.write(page.getByLabel('What an hour costs'), '110')
  await hands.write(page.getByLabel('Category'), 'Labour')
  await hands.press(page.getByRole('button', { name: 'Use as forecast' }))
  await page.getByText(`${author} used version 2 as forecast`).waitFor()
}

async function reasonsOf({ request }: Told, projectId: string): Promise<readonly (string | null)[]> {
  const { rows } = (await call(request, 'get', `/api/projects/${projectId}/forecast`)) as {
    rows: { reason: string | null }[]
  }
  return rows.map(({ reason }) => reason)
}
