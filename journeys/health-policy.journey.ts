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
type Standing = {
  readonly status: string
  readonly behind: boolean
  readonly limits: number
  readonly reasons: readonly { readonly rule: string; readonly status: string }[]
  readonly history: readonly { readonly asOf: string; readonly limits: number }[]
}
type Policy = { readonly version: number; readonly inUse: number }
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }
type Chosen = { readonly project: Named; readonly rule: string; readonly manager: string }

/** Who drafts limits and does not lead the office. */
const author = 'Priya Raman'

describe.each([mouse, keyboard])('a figure that is wrong, by $name', (hands) => {
  it('stands beside the figure, is upheld, and its limit is drafted, tried and published: the colour follows', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const told: Told = { hands, page: visitor.page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const chosen = await projectBy(told)
      const words = `The acceptance is signed, said by ${hands.name}.`

      await lookThroughTheEyesOf(told, chosen.manager)
      await sayItIsWrong(told, chosen, words)
      await told.request.delete('/api/session/eyes')
      await uphold(told, chosen, words)

      const before = await standingOf(told, chosen)
      await lookThroughTheEyesOf(told, author)
      await draft(told, 'Overdue at', hands)
      await told.request.delete('/api/session/eyes')
      await publish(told, chosen)

      const after = await settled(told, chosen, before.limits + 1)
      expect(after.reasons.find(({ rule }) => rule === chosen.rule)?.status).toBe('on-track')
      expect(after.history.every(({ limits }) => limits <= before.limits)).toBe(true)
    }))
})

const rule = 'overdue'
`TODO`
