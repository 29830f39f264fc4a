import type { APIRequestContext, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

type Named = { readonly id: string; readonly name: string }
type Reason = { readonly rule: string; readonly status: string }
type Standing = {
  readonly status: string
  readonly behind: boolean
  readonly limits: number
  readonly run: string
  readonly reasons: readonly Reason[]
  readonly history: readonly { readonly limits: number }[]
}
type Line = {
  readonly unit: string
  readonly reads: string
  readonly least: number
  readonly most: number
  readonly offTrackMay: string
}
type Limit = {
  readonly rule: string
  readonly owner: Named | null
  readonly lines: readonly Line[]
  readonly challenges: { readonly upheld: number; readonly open: number }
}
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }
type Chosen = { readonly project: Named; readonly manager: string; readonly limit: Limit }

/** Who drafts limits, and does not lead the office. */
const author = 'Priya Raman'

describe.each([mouse, keyboard])('a figure that is wrong, by $name', (hands) => {
  it('stands beside the figure, is upheld, and another limit is drafted, tried and published: the reason follows', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const chosen = await choose(told)
      const before = await standingOf(told, chosen)

      await lookThroughTheEyesOf(told, chosen.manager)
      await sayItIsWrong(told, chosen, `The acceptance is signed, said by ${hands.name}.`)
      await seeAsOneself(told, chosen.limit.owner)
      await uphold(told, chosen)
      expect((await limitOf(told, chosen)).challenges.upheld).toBe(chosen.limit.challenges.upheld + 1)
      expect(await standingOf(told, chosen)).toMatchObject({ status: before.status, run: before.run })

      await lookThroughTheEyesOf(told, author)
      await draft(told, chosen)
      await told.request.delete('/api/session/eyes')
      await publish(told)
      const after = await settled(told, chosen, before.limits + 1)
      expect(after.reasons.find(({ rule }) => rule === chosen.limit.rule)?.status).toBe('on-track')
      expect(after.history.every(({ limits }) => limits <= before.limits)).toBe(true)
    }))
})

/** A project and a rule of one limit that says something is wrong there, among the reasons that are read first. */
async function choose({ request }: Told): Promise<Chosen> {
  const { rules } = (await call(request, 'get', '/api/health-policy')) as { rules: Limit[] }
  const { items } = (await call(request, 'get', '/api/portfolio?limit=100')) as {
    items: (Named & { readonly manager: Named | null; readonly state: string })[]
  }
  for (const project of items) {
    if (project.manager === null || project.state !== 'active') continue
    const standing = (await call(request, 'get', `/api/projects/${project.id}/standing`)) as Standing
    const first = standing.reasons.filter(({ status }) => status !== 'on-track').slice(0, 4)
    const limit = rules.find(
      ({ rule, lines, challenges }) =>
        lines.length === 1 && challenges.open === 0 && first.some((one) => one.rule === rule),
    )
    if (limit !== undefined && limit.rule !== 'evidence-age')
      return { project, manager: project.manager.name, limit }
  }
  throw new Error('No rule of one limit says anything of any project.')
}

async function standingOf({ request }: Told, { project }: Chosen): Promise<Standing> {
  return (await call(request, 'get', `/api/projects/${project.id}/standing`)) as Standing
}

async function limitOf({ request }: Told, { limit }: Chosen): Promise<Limit> {
  const { rules } = (await call(request, 'get', '/api/health-policy')) as { rules: Limit[] }
  return rules.find(({ rule }) => rule === limit.rule) ?? limit
}

/** Looking itself has its own story; here it is how one person plays several. */
async function lookThroughTheEyesOf({ page, request }: Told, name: string): Promise<void> {
  await request.delete('/api/session/eyes')
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as { items: Named[] }
  const personId = items.find((one) => one.name === name)?.id
  await call(request, 'post', '/api/session/eyes', { personId })
  await page.goto('/portfolio')
  await page.getByText(`You look through the eyes of ${name}`).waitFor()
}

/** Whoever owns the rule; where nobody does, oneself, who leads the office. */
async function seeAsOneself(told: Told, owner: Named | null): Promise<void> {
  if (owner !== null) return await lookThroughTheEyesOf(told, owner.name)
  await told.request.delete('/api/session/eyes')
}

async function sayItIsWrong({ hands, page }: Told, chosen: Chosen, words: string): Promise<void> {
  await page.goto(`/projects/${chosen.project.id}`)
  const reason = page.getByRole('listitem').filter({ hasText: `rule ${chosen.limit.rule}` })
  await hands.press(reason.getByRole('button', { name: 'This figure is wrong' }))
  await hands.write(reason.getByLabel('Why is it wrong?'), words)
  await hands.write(reason.getByLabel('What should it be?'), 'Nothing')
  await hands.press(reason.getByRole('button', { name: 'Say it is wrong' }))
  await reason.getByText(/^Challenged by .*: Open$/).waitFor()
}

/** From Home to the answer: what was wrong, in words. */
async function uphold({ hands, page }: Told, { project }: Chosen): Promise<void> {
  await page.goto('/')
  await hands.press(
    page.getByRole('link', { name: `says that a figure of “${project.name}” is wrong` }).first(),
  )
  const panel = page.getByRole('complementary')
  await hands.choose(panel.getByLabel('What was wrong?'), 'The limit was wrong')
  await hands.write(panel.getByLabel('In words'), 'It asks too much of what is nearly done.')
  await hands.press(panel.getByRole('button', { name: 'Uphold it' }))
  await panel.getByText('Upheld: it was wrong').first().waitFor()
}

/** So far out that the rule has nothing to say, and a reason beside it. */
async function draft({ hands, page }: Told, { limit }: Chosen): Promise<void> {
  await page.goto(`/portfolio/limits?rule=${limit.rule}`)
  const panel = page.getByRole('complementary')
  const [line] = limit.lines
  if (line === undefined) throw new Error(`${limit.rule} has no limit.`)
  await hands.write(panel.getByLabel('At risk'), far(line, 0.8))
  if (line.offTrackMay !== 'never') await hands.write(panel.getByLabel('Off track'), far(line, 1))
  await hands.press(panel.getByRole('button', { name: 'Draft it' }))
  await page.getByText(/^Draft of version \d+$/).waitFor()
  const reason = page.getByLabel('Why other limits?')
  await hands.write(reason, `It was found wrong, by ${hands.name}.`)
  await hands.press(page.getByRole('button', { name: 'Keep the reason' }))
  await page.getByText('somebody else who leads the office publishes it').waitFor()
}

function far({ unit, reads, least, most }: Line, share: number): string {
  const value = reads === 'below' || reads === 'until' ? least : most * share
  return String(unit === 'share' ? Math.round(value * 100) : unit === 'days' ? Math.round(value) : value)
}

/** What it would change is read before it holds. */
async function publish({ hands, page }: Told): Promise<void> {
  await page.goto('/portfolio/limits')
  await hands.press(page.getByRole('button', { name: 'What it would change' }))
  const panel: Locator = page.getByRole('complementary').filter({ hasText: 'Were it published today' })
  await panel.getByText(/projects? judged anew$/).waitFor()
  await hands.press(page.getByRole('button', { name: 'Publish', exact: true }))
  await hands.press(page.getByRole('group').getByRole('button', { name: 'Publish', exact: true }))
  await page.getByText(/is published; standings are being computed/).waitFor()
}

/** The job has computed it anew, by the version that holds now. */
async function settled(told: Told, chosen: Chosen, limits: number): Promise<Standing> {
  await expect
    .poll(async () => await standingOf(told, chosen), { timeout: 30_000, interval: 500 })
    .toMatchObject({ behind: false, limits })
  return await standingOf(told, chosen)
}
