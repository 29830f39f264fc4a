import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hands, mouse } from './harness/hands.ts'
import { keyboard } from './harness/keyboard.ts'
import { call, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { fileOf, others, slipped, twoRegisters } from './harness/registers.ts'
import { openStage, type Stage } from './harness/stage.ts'
import type { Visitor } from './harness/visitor.ts'

type Listed = { items: { id: string; name: string }[] }

let stage: Stage
let projects: Listed['items'] = []

beforeAll(async () => {
  stage = await openStage({ sample: false })
  await stage.tell(async (enter) => {
    const lead = await enter('lead')
    await foundOrganisation(lead, stage.server, [twoRegisters(new Date()).before])
    const { request } = lead.context
    projects = ((await call(request, 'get', '/api/projects')) as Listed).items
    await inviteManager(lead, 'Jonas Weber')
  })
})
afterAll(async () => await stage.close())

describe.each([
  { hands: mouse, project: slipped, field: 'Data centre' },
  { hands: keyboard, project: others[0], field: 'Landing place' },
])('words between people, by $hands.name', ({ hands, project, field }) => {
  it('lead from a mention to a notice, to the place, to an answer that is seen at once', async () =>
    await stage.tell(async (enter) => {
      const lead = await enter('lead')
      await signIn(lead)
      const jonas = await enter('jonas')
      await signInAs(jonas, 'jonas@example.org')
      await jonas.page.goto('/projects')
      const bell = jonas.page.getByRole('banner').getByRole('link', { name: /notice/i })
      await bell.waitFor()
      await lead.page.goto(`/projects/${idOf(project)}/discussion`)
      const comment = lead.page.getByRole('textbox', { name: 'Comment' })
      await hands.write(comment, 'Is the quay free in March? @Jon')
      await lead.page.getByRole('option', { name: /Jonas Weber/ }).waitFor()
      await lead.page.keyboard.press('Enter')
      expect(await comment.inputValue()).toBe('Is the quay free in March? @Jonas Weber ')
      // What was begun outlives a reload.
      await lead.page.reload()
      await lead.page.getByText('Draft, kept in this browser').waitFor()
      await hands.press(lead.page.getByRole('button', { name: 'Send' }))
      await lead.page.getByRole('article').getByText('@Jonas Weber').waitFor()
      await jonas.page.getByRole('link', { name: /\d unread notice/ }).waitFor()
      await hands.press(jonas.page.getByRole('link', { name: /\d unread notice/ }))
      await hands.press(jonas.page.getByRole('link', { name: /Mira Okafor named you in a comment/ }))
      const thread = jonas.page.getByRole('article').filter({ hasText: 'Is the quay free in March?' })
      await hands.press(thread.getByRole('button', { name: 'Reply' }))
      await hands.write(thread.getByRole('textbox', { name: 'Reply' }), 'From the **9th** on.')
      await hands.press(thread.getByRole('button', { name: 'Send' }))
      await lead.page.getByRole('article').getByText('From the 9th on.').waitFor()
      await lead.page.getByRole('link', { name: /\d unread notice/ }).waitFor()
      await jonas.page.getByRole('link', { name: 'Notices', exact: true }).waitFor()
      await hands.press(lead.page.getByRole('article').getByRole('button', { name: 'Resolve' }))
      await thread.getByText('Resolved by Mira Okafor').waitFor()
    }))

  it('a field of their own is imported from a sheet, filtered by, exported, and gone without the right', async () =>
    await stage.tell(async (enter) => {
      const lead = await enter('lead')
      await signIn(lead)
      const { page } = lead
      const secret = `Margin of ${field}`
      await addField(hands, page, field, ['Frankfurt', 'Amsterdam'])
      await addField(hands, page, secret)
      await importSheet(hands, page, { project, field, secret })
      await page.goto('/portfolio')
      await chooseFilter(hands, page, field, 'Frankfurt')
      const grid = page.getByRole('grid', { name: 'Projects of the portfolio' })
      await page.getByText('1 project', { exact: false }).first().waitFor()
      await grid.getByText(project).waitFor()
      expect(decodeURIComponent(new URL(page.url()).search)).toContain(`${keyOf(field)}:is:frankfurt`)
      const file = await exported(lead, page)
      expect(file).toContain(`${field},${secret}`)
      expect(file).toContain('Frankfurt,thin')
      const jonas = await enter('jonas')
      await signInAs(jonas, 'jonas@example.org')
      await jonas.page.goto(
        `/portfolio?custom=${encodeURIComponent(JSON.stringify([`${keyOf(field)}:is:frankfurt`]))}`,
      )
      await jonas.page.getByRole('button', { name: field }).first().waitFor()
      expect(await jonas.page.getByText(secret).count()).toBe(0)
      const his = await exported(jonas, jonas.page)
      expect(his).toContain('Frankfurt')
      expect(his).not.toMatch(/thin|Margin/)
      jonas.expectRefusal(422, '/api/portfolio')
      const refused = await jonas.context.request.get(`/api/portfolio?custom=${keyOf(secret)}:any`)
      expect([refused.status(), await refused.text()]).toEqual([
        422,
        expect.stringContaining('fields/unknown'),
      ])
    }))
})

function idOf(project: string): string {
  return projects.find(({ name }) => name === project)?.id ?? ''
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}

/** Somebody who manages every project here, and holds no role that reads what only the PMO lead does. */
async function inviteManager({ context }: Visitor, name: string): Promise<void> {
  const { request } = context
  const { id } = (await call(request, 'post', '/api/people', { name, email: 'jonas@example.org' })) as {
    id: string
  }
  for (const project of projects)
    await call(request, 'post', `/api/people/${id}/grants`, {
      role: 'project-manager',
      scope: 'project',
      scopeId: project.id,
    })
  const { url } = (await call(request, 'post', `/api/people/${id}/invitation`, {})) as { url: string }
  const browser = context.browser()
  if (browser === null) throw new Error('There is no browser.')
  const his = await browser.newContext({ baseURL: stage.server.origin })
  await call(his.request, 'post', '/api/invitations/finish', {
    secret: url.split('#')[1],
    name,
    password: 'four words and a comma',
  })
  await his.close()
}

async function signInAs({ context }: Visitor, email: string): Promise<void> {
  await call(context.request, 'post', '/api/sign-in', { email, password: 'four words and a comma' })
}

async function addField(hands: Hands, page: Page, name: string, choices?: readonly string[]): Promise<void> {
  await page.goto('/administration/fields')
  await hands.press(page.getByRole('button', { name: 'Add field' }).first())
  const panel = page.getByRole('complementary', { name: 'A field for every project' })
  await hands.write(panel.getByLabel('Name'), name)
  if (choices) {
    await hands.choose(panel.getByLabel('Type'), 'Choice')
    await hands.write(panel.getByLabel('Choices'), choices.join('\n'))
  } else await hands.press(panel.getByRole('radio', { name: 'Only these roles' }))
  await hands.press(panel.getByRole('button', { name: 'Add field' }))
  await page.getByText('can be filled on the details of each project').waitFor()
}

type Sheet = { readonly project: string; readonly field: string; readonly secret: string }

async function importSheet(hands: Hands, page: Page, { project, field, secret }: Sheet): Promise<void> {
  const rows = [
    `Project name,${field},${secret}`,
    `${project},Frankfurt,thin`,
    ...projects.filter(({ name }) => name !== project).map(({ name }) => `${name},Amsterdam,`),
  ]
  await page.goto('/imports/new')
  const file = fileOf(`${keyOf(field)}.csv`, Buffer.from(`${rows.join('\n')}\n`))
  await hands.give(page.getByRole('button', { name: 'Choose a file' }), file)
  await hands.press(page.getByRole('button', { name: 'Preview rows' }))
  await hands.press(page.getByRole('button', { name: `Import ${projects.length} rows` }))
  await page.getByText(`${projects.length} projects written`).waitFor()
}

async function chooseFilter(hands: Hands, page: Page, field: string, choice: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: field }).first())
  await hands.press(page.getByRole('checkbox', { name: choice }))
  await page.keyboard.press('Escape')
}

/** The file behind the link, as the browser of this person gets it. */
async function exported({ context }: Visitor, page: Page): Promise<string> {
  const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const answer = await context.request.get(address ?? '')
  return await answer.text()
}
