import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, places } from './harness/hands.ts'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

type Asking = Visitor['context']['request']
type Person = { id: string; name: string }
type Home = {
  parts: string[]
  order: string[]
  decisions: { items: { question: string }[]; all: number }
  surprises: { items: { project: Person; asks: { figure: unknown }[] }[]; asking: number }
  duties: { items: { kind: string; sentence: string; opens: string }[] }
}
type Week = {
  known: string
  items: { project: Person; activity: string; name: string; percent: number | null; report: object | null }[]
}
type Faults = { items: { rule: string; subject: Person }[] }

describe.each(handsOfTheRun)('a morning at Home, by $name', (hands) => {
  it('leads from the decision that waits to the project that surprises, to the record that is mended', async () =>
    await stage.tell(async (enter) => {
      const { page, context } = await enterAs(enter)
      await page.goto('/')
      await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor()
      const home = (await call(context.request, 'get', '/api/home')) as Home
      expect(home.parts[0]).toBe('pmo-lead')
      expect(home.decisions.all).toBeGreaterThan(0)
      expect(home.surprises.items.length).toBeGreaterThan(3)
      const question = home.decisions.items[0]?.question ?? ''
      await hands.press(page.getByRole('link', { name: question }))
      await page.getByRole('heading', { name: question }).waitFor()
      await hands.goTo(page, places.home)
      const worst = home.surprises.items[0]
      const section = sectionOf(page, 'Most likely to surprise us')
      await hands.press(section.getByRole('button', { name: /how/i }).first())
      await page.getByText('How this was computed').waitFor()
      await page.keyboard.press('Escape')
      await hands.press(section.getByRole('link', { name: worst?.project.name ?? '' }))
      await page
        .getByRole('heading', { name: worst?.project.name ?? '' })
        .first()
        .waitFor()
      await mendFinish(page, hands, context.request)
    }))

  it('is told of what changed until it is marked as seen, and again when that is taken back', async () =>
    await stage.tell(async (enter) => {
      const { page } = await enterAs(enter)
      await page.goto('/')
      await page.getByRole('heading', { name: /^Changed since/ }).waitFor()
      await hands.press(page.getByRole('button', { name: 'Mark as seen' }))
      await page.getByText('Nothing you see has changed since.').waitFor()
      await hands.press(page.getByRole('button', { name: 'Undo' }))
      await page.getByRole('heading', { name: /^Changed since/ }).waitFor()
    }))
})

describe.each(handsOfTheRun)('the week of a team member, by $name', (hands) => {
  it('says what to do next, takes how far it is, and whoever manages the project enters it', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enterAs(enter)
      visitor.expectRefusal(403, '/api/people')
      const { page, context } = visitor
      const { week, member } = await somebodyWithWork(context.request)
      const item = week.items.find(({ report }) => report === null)
      await lookThroughTheEyesOf(visitor, member.id)
      await page.goto('/my-week')
      await hands.goTo(page, places.week)
      const name = item?.name ?? ''
      const form = page.getByRole('form', { name: `Progress of ${name}` }).first()
      await hands.write(form.getByRole('textbox'), '55')
      await hands.press(form.getByRole('button', { name: 'Report' }))
      await form.getByText('55 % reported, not answered yet').waitFor()

      const manager = await managerOf(context.request, item?.project.id ?? '')
      await lookThroughTheEyesOf(visitor, manager)
      const { duties } = (await call(context.request, 'get', '/api/home')) as Home
      const duty = duties.items.find(({ opens }) => opens.includes(item?.project.id ?? 'nothing'))
      expect(duties.items.map(({ kind }) => kind)).toContain('plan.answer-progress')
      await page.goto(
        duty?.kind === 'plan.answer-progress'
          ? duty.opens
          : `/my-week?view=answers&project=${item?.project.id}`,
      )
      const panel = page.getByRole('complementary', { name: 'Reported progress' })
      const report = panel.getByRole('listitem').filter({ hasText: `${member.name} says 55 %` })
      await hands.press(report.getByRole('button', { name: 'Enter into the plan' }))
      await page.getByText(`“${name}” is in the plan as reported`).waitFor()
      await report.waitFor({ state: 'detached' })
    }))
})

async function enterAs(enter: (name: string) => Promise<Visitor>): Promise<Visitor> {
  const visitor = await enter('lead')
  await signIn(visitor)
  await enterSample(visitor)
  await visitor.context.request.delete('/api/session/eyes')
  return visitor
}

function sectionOf(page: Page, title: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: title }) })
}

/** A project whose record and plan name two finishes: one press takes that of the plan, and Undo gives it back. */
async function mendFinish(page: Page, hands: Hands, request: Asking): Promise<void> {
  const path = '/api/data-health?rule=finish-differs'
  const { items } = (await call(request, 'get', path)) as Faults
  const before = items.length
  expect(before).toBeGreaterThan(0)
  await page.goto('/data-health?rule=finish-differs')
  const first = page
    .getByRole('listitem')
    .filter({ hasText: items[0]?.subject.name ?? '' })
    .first()
  await hands.press(first.getByRole('button', { name: /^Set finish to/ }))
  await page.getByText(`“${items[0]?.subject.name}” is mended`).waitFor()
  const left = async (): Promise<number> => ((await call(request, 'get', path)) as Faults).items.length
  await expect.poll(left).toBe(before - 1)
  await hands.press(page.getByRole('button', { name: 'Undo' }))
  await expect.poll(left).toBe(before)
}

async function lookThroughTheEyesOf({ context }: Visitor, personId: string): Promise<void> {
  await context.request.delete('/api/session/eyes')
  await call(context.request, 'post', '/api/session/eyes', { personId })
}

/** Somebody with open work of which nothing was reported yet. */
async function somebodyWithWork(request: Asking): Promise<{ member: Person; week: Week }> {
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as { items: Person[] }
  for (const member of items) {
    await call(request, 'post', '/api/session/eyes', { personId: member.id })
    const answer = await request.get('/api/my-week')
    await request.delete('/api/session/eyes')
    if (!answer.ok()) continue
    const week = (await answer.json()) as Week
    if (week.items.some(({ report }) => report === null)) return { member, week }
  }
  throw new Error('Nobody of the sample has work in these weeks.')
}

async function managerOf(request: Asking, projectId: string): Promise<string> {
  const { manager } = (await call(request, 'get', `/api/projects/${projectId}`)) as { manager: Person | null }
  return manager?.id ?? ''
}
