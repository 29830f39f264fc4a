import type { APIRequestContext, Page } from 'playwright'
import type { GivenFile } from './hands.ts'
import type { RunningServer } from './server.ts'
import type { Visitor } from './visitor.ts'

export const lead = {
  name: 'Mira Okafor',
  email: 'mira@example.org',
  password: 'four words and a comma',
} as const

/** What the story of the first run does by hand, in short: an organisation, its lead signed in, registers read. */
export async function foundOrganisation(
  visitor: Visitor,
  server: RunningServer,
  registers: readonly GivenFile[],
): Promise<void> {
  const { request } = visitor.context
  const secret = server.firstLink.split('#')[1] ?? ''
  await call(request, 'post', '/api/links/open', { secret })
  await call(request, 'post', '/api/first-run', { ...lead, organisation: 'Harbour Authority' })
  for (const register of registers) await importRegister(request, register)
}

/** Signs in over the API, where signing in is not what the story is about. */
export async function signIn(visitor: Visitor): Promise<void> {
  const { email, password } = lead
  await call(visitor.context.request, 'post', '/api/sign-in', { email, password })
}

type Here = { here: { memberships: { organisationId: string; kind: string }[] } }

/** Goes over to the sample organisation, of which the first administrator is a member too. */
export async function enterSample({ context }: Visitor): Promise<void> {
  const { here } = (await call(context.request, 'get', '/api/session')) as Here
  const sample = here.memberships.find(({ kind }) => kind === 'sample')
  if (sample === undefined) throw new Error('The lead is not a member of the sample organisation.')
  await call(context.request, 'post', '/api/session/organisation', { organisationId: sample.organisationId })
}

/** Looking itself has its own story; elsewhere it is how one person plays several. */
export async function lookThroughTheEyesOf(
  { page, request }: { readonly page: Page; readonly request: APIRequestContext },
  name: string,
): Promise<void> {
  await request.delete('/api/session/eyes')
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as {
    items: { readonly id: string; readonly name: string }[]
  }
  const personId = items.find((one) => one.name === name)?.id
  await call(request, 'post', '/api/session/eyes', { personId })
  await page.goto('/portfolio')
  await page.getByText(`You look through the eyes of ${name}`).waitFor()
}

async function importRegister(request: APIRequestContext, { name, buffer }: GivenFile): Promise<void> {
  const started = await request.post(`/api/imports?fileName=${encodeURIComponent(name)}`, {
    headers: { 'content-type': 'application/octet-stream' },
    data: buffer,
  })
  if (!started.ok()) throw new Error(`The import of ${name} was refused: ${await started.text()}`)
  const { id, version } = (await started.json()) as { id: string; version: number }
  await call(request, 'post', `/api/imports/${id}/commit`, {}, { 'if-match': `"${version}"` })
}

export async function call(
  request: APIRequestContext,
  method: 'get' | 'post',
  path: string,
  data?: object,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const answer = await request[method](path, { headers, ...(data === undefined ? {} : { data }) })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return await answer.json()
}
