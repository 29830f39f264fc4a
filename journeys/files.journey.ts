import type { APIRequestContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GivenFile, type Hands, mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

const author = 'Hana Sato'
const colleague = 'Claire Fontaine'
const project = 'Core payments migration'

type Listed<T> = { readonly items: readonly T[] }
type Named = { readonly id: string; readonly name: string }

describe.each([
  { hands: mouse, byDrop: true },
  { hands: keyboard, byDrop: false },
])('a file on a decision, attached by $hands.name', ({ hands, byDrop }) => {
  it(
    'reaches a colleague byte for byte, and nobody who does not see the project',
    async () =>
      await stage.tell(async (enter) => {
        const visitor = await enter('lead')
        await signIn(visitor)
        await enterSample(visitor)
        // Whom one looks through the eyes of may not see everything that the page asks ahead.
        visitor.expectRefusal(403, '/api/people')
        const { page } = visitor
        const { request } = visitor.context
        const file = notesBy(hands)

        await lookThroughTheEyesOf(visitor, author)
        const decision = await aDecisionOn(request)
        await page.goto(`/decisions/${decision}`)
        if (byDrop) await drop(page, file)
        else await hands.give(page.getByRole('button', { name: 'Attach files' }), file)
        const link = page.getByRole('link', { name: file.name })
        await link.waitFor()
        const address = (await link.getAttribute('href')) ?? ''

        // The same name again is a new version, and the one before stays.
        const better = {
          ...file,
          buffer: Buffer.concat([file.buffer, Buffer.from('\nAnd the bank agrees.')]),
        }
        await hands.give(page.getByRole('button', { name: 'Attach files' }), better)
        const line = page.getByRole('listitem').filter({ has: link })
        await hands.press(line.getByRole('button', { name: 'Version 2' }))
        await page.getByRole('link', { name: 'Version 1' }).waitFor()

        await lookThroughTheEyesOf(visitor, colleague)
        await page.goto(`/decisions/${decision}`)
        await page.getByRole('link', { name: file.name }).waitFor()
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          hands.press(page.getByRole('link', { name: file.name })),
        ])
        expect(download.suggestedFilename()).toBe(file.name)
        const newest = await request.get(address)
        expect(Buffer.compare(await newest.body(), better.buffer)).toBe(0)
        expect(newest.headers()['content-disposition']).toMatch(/^attachment/)
        const first = await request.get(`${address}?version=1`)
        expect(Buffer.compare(await first.body(), file.buffer)).toBe(0)

        await lookThroughTheEyesOf(visitor, await somebodyWithoutSight(visitor))
        expect((await request.get(address)).status()).toBe(404)
        const list = `/api/files?subjectKind=decision&subjectId=${decision}`
        expect((await request.get(list)).status()).toBe(404)
        const found = (await call(
          request,
          'get',
          `/api/search/words?text=${hands.name}+rehearsal`,
        )) as Listed<Named>
        expect(found.items).toEqual([])
      }),
    120_000,
  )
})

/** Signs that a page would show: it is handed over as it is. */
function notesBy({ name }: Hands): GivenFile {
  const text = `<!doctype html><script>document.title = 'run'</script>\nRehearsal notes, by ${name}\n`
  return { name: `Notes of the rehearsal by ${name}.html`, mimeType: 'text/html', buffer: Buffer.from(text) }
}

async function aDecisionOn(request: APIRequestContext): Promise<string> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as Listed<Named>
  const projectId = items.find(({ name }) => name === project)?.id ?? ''
  const decisions = (await call(request, 'get', `/api/decisions?limit=100&projectId=${projectId}`)) as Listed<
    Named & { readonly state: string }
  >
  const decision = decisions.items.find(({ state }) => state !== 'draft')
  if (decision === undefined) throw new Error(`Nothing was asked about ${project}.`)
  return decision.id
}

/** As the browser does it, when files are let go over the page. */
async function drop(page: Page, { name, buffer }: GivenFile): Promise<void> {
  const files = page.getByRole('group', { name: 'Files', exact: true })
  await files.getByRole('button', { name: 'Attach files' }).waitFor()
  const dataTransfer = await page.evaluateHandle(
    ([called, text]) => {
      const held = new DataTransfer()
      held.items.add(new File([text ?? ''], called ?? '', { type: 'text/html' }))
      return held
    },
    [name, buffer.toString()],
  )
  await files.dispatchEvent('dragover', { dataTransfer })
  await files.dispatchEvent('drop', { dataTransfer })
}

async function lookThroughTheEyesOf({ page, context: { request } }: Visitor, name: string): Promise<void> {
  await request.delete('/api/session/eyes')
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as Listed<Named>
  const personId = items.find((one) => one.name === name)?.id
  await call(request, 'post', '/api/session/eyes', { personId })
  await page.goto('/portfolio')
  await page.getByText(`You look through the eyes of ${name}`).waitFor()
}

/** Manages projects, and not this one. */
async function somebodyWithoutSight({ context: { request } }: Visitor): Promise<string> {
  await request.delete('/api/session/eyes')
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as Listed<
    Named & { readonly grants: readonly { readonly role: string; readonly scopeName: string | null }[] }
  >
  const other = items.find(
    ({ grants }) =>
      grants.some(({ role }) => role === 'project-manager') &&
      grants.every(({ scopeName }) => scopeName !== null && scopeName !== project),
  )
  if (other === undefined) throw new Error(`Everybody sees ${project}.`)
  return other.name
}
