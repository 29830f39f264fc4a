import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from './harness/authenticator.ts'
import { type GivenFile, type Hands, mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { foundOrganisation, lead, signIn } from './harness/own-organisation.ts'
import { csv, fileOf, lineOf, realRegisters, slipped, twoRegisters } from './harness/registers.ts'
import { type Enter, openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

const registers = twoRegisters(new Date())
const real = realRegisters()
const year = new Date().getUTCFullYear()
let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(
    async (enter) =>
      await foundOrganisation(await enter('lead'), stage.server, [registers.before, registers.after]),
  )
})
afterAll(async () => await stage.close())

describe.each([mouse, keyboard])('an organisation of one’s own, by $name', (hands) => {
  it('says what is wrong with a file that broke off', async () =>
    await stage.tell(async (enter) => {
      const { page, expectRefusal } = await enterAsLead(enter)
      expectRefusal(422, '/api/imports')
      const whole = gzipSync(registers.after.buffer)
      await page.goto('/imports/new')
      await give(hands, page, fileOf('broken.csv.gz', whole.subarray(0, whole.length / 2)))
      await page.getByText('The file could not be taken').waitFor()
      await page.getByText('The packed file ends too early.').waitFor()
      expect(new URL(page.url()).pathname).toBe('/imports/new')
    }))

  it('stops at a day that does not exist, takes the rest, and takes it back', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterAsLead(enter)
      await page.goto('/imports/new')
      await give(hands, page, withImpossibleDay())
      await toPreview(hands, page)
      const importing = page.getByRole('button', { name: /^Import \d+ rows?$/ })
      await page.getByText('1 row stops the import').waitFor()
      await page
        .getByText(/31\/02/)
        .first()
        .waitFor()
      expect(await importing.isDisabled()).toBe(true)
      const grid = page.getByRole('grid', { name: 'Rows of the file' })
      await hands.pressInRow(grid, 'Lighthouse Archive', 'Leave out')
      await page.getByRole('button', { name: 'Import 2 rows' }).waitFor()
      await hands.press(page.getByRole('button', { name: 'Import 2 rows' }))
      await page.getByText('2 projects written').waitFor()
      await hands.press(page.getByRole('button', { name: 'Undo import' }))
      await hands.press(page.getByRole('group').getByRole('button', { name: 'Undo import' }))
      await page.getByText('This import was undone').waitFor()
    }))

  it('shows an edit on another open page, and both values when two people edit at once', async () =>
    await stage.tell(async (enter) => {
      const [one, other] = [await enterAsLead(enter), await enterAsLead(enter, 'other')]
      other.expectRefusal(412, '/api/')
      const project = await findProject(one, hands.name)
      await other.page.goto(`/projects/${project.id}`)
      await other.page.getByRole('heading', { name: project.name }).waitFor()
      await one.page.goto(`/projects/${project.id}/details`)
      await write(hands, one.page, 'Phase', 'Delivery')
      await other.page.getByText('Phase Delivery').waitFor()
      await editBoth(hands, one, other, project.id)
    }))

  it('asks for the second factor after it was set up', async () =>
    await stage.tell(async (enter) => {
      const { page, expectRefusal } = await enter('lead')
      expectRefusal(401, '/api/')
      await page.goto('/')
      await giveSignIn(hands, page)
      await openAccount(hands, page)
      await hands.press(page.getByRole('button', { name: 'Set up authenticator' }))
      await hands.write(page.getByLabel('Present password').first(), lead.password)
      await hands.press(page.getByRole('button', { name: 'Go on' }))
      const secret = await page.getByText('Or type this secret').getByRole('code').innerText()
      await hands.write(page.getByLabel('First code of the authenticator'), codeOf(secret, Date.now()))
      await hands.press(page.getByRole('button', { name: 'Switch on' }))
      await page.getByText('The second factor is on').waitFor()
      await hands.pick(page.getByRole('button', { name: /Mira Okafor/ }), 'Sign out')
      await giveSignIn(hands, page)
      await page.getByRole('heading', { name: 'Second factor' }).waitFor()
      // A code serves once: the next one is good already.
      await hands.write(page.getByLabel('Code'), codeOf(secret, Date.now() + 30_000))
      await hands.press(page.getByRole('button', { name: 'Sign in' }))
      await openAccount(hands, page)
      await switchOff(hands, page)
    }))
})

describe('a real register', () => {
  it.skipIf(real === undefined)(
    'of two years is joined by its IDs, and shows what slipped most first',
    async () =>
      await stage.tell(async (enter) => {
        const { page } = await enterAsLead(enter)
        if (real === undefined) return
        await page.goto('/imports/new')
        await page.getByLabel('Belongs to portfolio').selectOption({ label: 'New portfolio' })
        await page.getByLabel('Name of the new portfolio').fill('Government')
        await importReal(page, real.before)
        await page.goto('/imports/new')
        await page.getByLabel('Belongs to portfolio').selectOption({ label: 'Government' })
        await importReal(page, real.after, 206)
        await page.goto('/portfolio?sort=slip&direction=desc')
        const slips = page.getByRole('button', { name: /^Slip on the current reference \+[\d,]+ days/ })
        const days = (await slips.allInnerTexts()).map((text) => Number(text.replaceAll(/\D/g, '')))
        expect(days).toEqual(days.toSorted((a, b) => b - a))
      }),
  )
})

/** As many rows as are said find their project by its ID. */
async function importReal(page: Page, file: GivenFile, joined?: number): Promise<void> {
  await give(mouse, page, file)
  await toPreview(mouse, page)
  if (joined !== undefined) await page.getByText(new RegExp(`Joined: .*${joined} same ID`)).waitFor()
  await page.getByRole('button', { name: /^Import \d+ rows$/ }).click()
  await page.getByText(/\d+ projects written/).waitFor({ timeout: 30_000 })
}

async function enterAsLead(enter: Enter, name = 'lead'): Promise<Visitor> {
  const visitor = await enter(name)
  await signIn(visitor)
  return visitor
}

async function give(hands: Hands, page: Page, file: GivenFile): Promise<void> {
  await hands.give(page.getByRole('button', { name: 'Choose a file' }), file)
}

function withImpossibleDay(): GivenFile {
  const lines = [0, 1, 2].map((at) =>
    lineOf(at, { finish: at === 2 ? `31/02/${year + 3}` : `30/09/${year + 3}` }),
  )
  return fileOf(`late_${year}.csv`, csv(lines))
}

/** Columns that are known from an earlier file are not asked again. */
async function toPreview(hands: Hands, page: Page): Promise<void> {
  await page.waitForURL(/step=/)
  if (page.url().includes('step=columns'))
    await hands.press(page.getByRole('button', { name: 'Preview rows' }))
}

async function findProject(visitor: Visitor, by: string): Promise<{ id: string; name: string }> {
  const name = by === 'mouse' ? slipped : 'Quay Cranes'
  const answer = await visitor.context.request.get(`/api/projects?search=${encodeURIComponent(name)}`)
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] }
  const found = items[0]
  if (found === undefined) throw new Error(`There is no project ${name}.`)
  return found
}

async function write(hands: Hands, page: Page, field: string, text: string): Promise<void> {
  await hands.write(page.getByLabel(field), text)
  await hands.press(page.getByRole('button', { name: 'Save changes' }))
  await page.getByText('Changes saved').first().waitFor()
}

/** What is being typed stays, though the page around it follows; nobody's words are lost without being seen. */
async function editBoth(hands: Hands, one: Visitor, other: Visitor, id: string): Promise<void> {
  await other.page.goto(`/projects/${id}/details`)
  await hands.write(other.page.getByLabel('Category'), 'Mine')
  await write(hands, one.page, 'Category', 'Theirs')
  await other.page.getByText('Theirs').waitFor()
  expect(await other.page.getByLabel('Category').inputValue()).toBe('Mine')
  await hands.press(other.page.getByRole('button', { name: 'Save changes' }))
  await other.page.getByRole('radio', { name: 'Mine' }).waitFor()
  await hands.press(other.page.getByRole('radio', { name: 'Theirs' }))
}

async function giveSignIn(hands: Hands, page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await hands.write(page.getByLabel('E-mail'), lead.email)
  await hands.write(page.getByLabel('Password', { exact: true }), lead.password)
  await hands.press(page.getByRole('button', { name: 'Sign in' }))
}

async function openAccount(hands: Hands, page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Home' }).first().waitFor()
  await hands.pick(page.getByRole('button', { name: /Mira Okafor/ }), 'My account')
  await page.getByRole('heading', { name: 'Second factor' }).waitFor()
}

async function switchOff(hands: Hands, page: Page): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Switch off' }))
  await hands.write(page.getByLabel('Present password').first(), lead.password)
  await hands.press(page.getByRole('button', { name: 'Switch off' }))
  await page.getByText('The second factor is off').waitFor()
}
