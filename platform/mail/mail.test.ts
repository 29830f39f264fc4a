import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commentNotices, commentUseCases } from '../comments/index.ts'
import { writeComment } from '../comments/contract/index.ts'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import {
  changeNoticeSetting,
  listNotices,
  readAllNotices,
  showNoticeSetting,
  wordNoticesInGerman,
} from '../notices/contract/index.ts'
import { noticeAnswers, noticeUseCases } from '../notices/index.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import { testSubjects } from '../subjects/testing/index.ts'
import { showMail, showOwnMail, testMail, unsubscribe } from './contract/index.ts'
import { mailUseCases, openMailer, sendDueMail } from './index.ts'
import type { MailParts } from './mail-parts.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

type Received = { readonly to: string; readonly text: string }

/** A mail server as there are many: it takes what it is given, or says for what reason not. */
class Post {
  received: Received[] = []
  /** The answer to the next recipients: a code and a sentence. */
  refusing: [number, string] | undefined = undefined
  readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => {
      if (this.refusing === undefined) return done()
      const [responseCode, sentence] = this.refusing
      return done(Object.assign(new Error(sentence), { responseCode }))
    },
    onData: (stream, session, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        const [to] = session.envelope.rcptTo
        this.received.push({ to: to?.address ?? '', text })
        done()
      })
    },
  })
  async open(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', () => ready()))
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`
  }
}

describe('mail', () => {
  let database: TestDatabase
  let house: TestCarriage
  let parts: MailParts
  const post = new Post()
  const notices = {
    subjects: testSubjects,
    rules: commentNotices.map((rule) => (rule.reason === 'mention' ? { ...rule, instant: true } : rule)),
  }
  beforeAll(async () => {
    database = await testDatabase()
    house = openCarriage(database, () => [
      ...commentUseCases(testSubjects),
      ...noticeUseCases(notices),
      ...mailUseCases(parts),
    ])
    parts = {
      owner: database.owner,
      door: house.door,
      notices,
      now: () => house.now(),
      mailer: openMailer({ url: await post.open(), from: 'Portolan <portolan@here.example>' }),
      origin: 'https://portolan.here.example',
      patterns: { de: wordNoticesInGerman },
      secret: 'a secret of the server',
    }
    await house.organisation('Here', ['Harbour'])
    await house.person('Mira', 'Here', { role: 'pmo-lead' }, { role: 'administrator' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
  })
  beforeEach(() => {
    post.received = []
    post.refusing = undefined
  })
  afterAll(async () => {
    parts.mailer?.stop()
    await new Promise<void>((done) => {
      post.server.close(() => done())
    })
    await database.drop()
  })

  const settle = async (): Promise<void> =>
    await house.deliver(noticeAnswers({ owner: database.owner, ...notices }))
  const subject = (): { subjectKind: string; subjectId: string } => ({
    subjectKind: 'investment',
    subjectId: house.idOf('Harbour'),
  })
  const say = async (who: string, text: string, parentId?: string): Promise<string> => {
    const said = await house.act(who, writeComment, { ...subject(), text, ...(parentId ? { parentId } : {}) })
    await settle()
    return said.thread.id
  }
  const later = (hours: number): void => house.pass(hours * 3_600_000)
  const headerOf = (name: string, { text }: Received): string =>
    new RegExp(`^${name}:\\s*(.*(?:\\r?\\n[ \\t].*)*)`, 'mi').exec(text)?.[1]?.replace(/\r?\n[ \t]+/g, '') ??
    ''

  it('goes at once to whom something is asked of, and says where, never what was said', async () => {
    await say('Jonas', `The secret price is a million crowns. <@${house.idOf('Mira')}>`)
    expect(await sendDueMail(parts)).toBe(1)
    const [mail] = post.received
    expect(mail?.to).toBe('mira@here.example')
    expect(mail?.text).toContain('Jonas named you in a comment on')
    expect(mail?.text).not.toContain('crowns')
    expect(await sendDueMail(parts)).toBe(0)
  })

  it('can be ended by one click without a sign-in, by its header as by its page', async () => {
    await say('Mira', `<@${house.idOf('Jonas')}>, please.`)
    await sendDueMail(parts)
    const [mail] = post.received
    if (mail === undefined) throw new Error('No mail came.')
    expect(headerOf('List-Unsubscribe-Post', mail)).toBe('List-Unsubscribe=One-Click')
    const token = /unsubscriptions\/([\w.-]+)>/.exec(headerOf('List-Unsubscribe', mail))?.[1] ?? ''
    expect(readUnsubscribeToken(parts.secret, token)).toEqual({
      tenantId: house.idOf('Here'),
      personId: house.idOf('Jonas'),
    })
    expect(await codeOf(house.open(unsubscribe, { token: `${token.slice(0, -2)}xx` }))).toBe(
      'mail/unsubscribe-not-valid',
    )
    const answer = await house.open(unsubscribe, { token })
    expect(answer.sentence).toContain('No more mail')
    expect(await house.act('Jonas', showNoticeSetting, {})).toMatchObject({ mail: 'none' })
    await house.open(unsubscribe, { token })
    await say('Mira', `<@${house.idOf('Jonas')}>, once more.`)
    expect(await sendDueMail(parts)).toBe(0)
  })

  it('comes in one digest a day at the most, without what was read meanwhile', async () => {
    const thread = await say('Mira', 'A question to all.')
    await house.act('Mira', readAllNotices, {})
    await say('Jonas', 'An answer.', thread)
    expect(await sendDueMail(parts)).toBe(0)
    later(2)
    expect(await sendDueMail(parts)).toBe(1)
    expect(post.received[0]?.text).toContain('replied in a conversation of yours')
    await say('Jonas', 'Another answer.', thread)
    later(20)
    expect(await sendDueMail(parts)).toBe(0)
    later(5)
    await house.act('Mira', readAllNotices, {})
    expect(await sendDueMail(parts)).toBe(0)
  })

  it('is tried again while the server is busy, and counted', async () => {
    post.refusing = [450, '4.2.0 Come back later']
    await say('Jonas', `<@${house.idOf('Mira')}>, a busy server.`)
    expect(await sendDueMail(parts)).toBe(0)
    const state = async (): Promise<unknown> => (await house.act('Mira', showMail, {})).items[0]
    expect(await state()).toMatchObject({ state: 'waiting', attempts: 1, because: '450 4.2.0' })
    post.refusing = undefined
    later(1)
    expect(await sendDueMail(parts)).toBe(1)
    expect(await state()).toMatchObject({ state: 'sent', attempts: 2, because: null })
  })

  it('that came back is told, and no more is sent there until the address changes', async () => {
    await house.act('Mira', readAllNotices, {})
    post.refusing = [550, '5.1.1 No such user <mira@here.example>']
    await say('Jonas', `<@${house.idOf('Mira')}>, are you there?`)
    expect(await sendDueMail(parts)).toBe(0)
    expect(await house.act('Mira', showOwnMail, {})).toMatchObject({
      sent: true,
      bounced: { because: '550 5.1.1' },
    })
    post.refusing = undefined
    await say('Jonas', `<@${house.idOf('Mira')}>, again?`)
    expect(await sendDueMail(parts)).toBe(0)
    await database.owner.query(`update person set email = 'okafor@here.example' where id = $1`, [
      house.idOf('Mira'),
    ])
    expect(await sendDueMail(parts)).toBe(1)
    expect(post.received[0]?.to).toBe('okafor@here.example')
    expect((await house.act('Mira', showOwnMail, {})).bounced).toBeNull()
  })

  it('of something that is no longer seen is not sent', async () => {
    await say('Jonas', `<@${house.idOf('Mira')}>, soon gone.`)
    await database.owner.query(
      `update role_grant set revoked_at = now() where person_id = $1 and role = 'pmo-lead'`,
      [house.idOf('Mira')],
    )
    expect(await sendDueMail(parts)).toBe(0)
    expect((await house.act('Mira', showMail, {})).items[0]).toMatchObject({ state: 'dropped' })
    expect((await house.act('Mira', listNotices, {})).items).toEqual([])
    await database.owner.query('update role_grant set revoked_at = null')
  })

  it('is tested by an administrator, who is told what the server said', async () => {
    expect(await codeOf(house.act('Jonas', testMail, {}))).toBe('identity/not-permitted')
    await house.act('Mira', testMail, {})
    expect(headerOf('Subject', post.received[0] as Received)).toContain('A test mail')
    post.refusing = [554, '5.7.1 Relaying denied']
    expect(await codeOf(house.act('Mira', testMail, {}))).toBe('mail/refused')
  })

  it('is written in the language of who reads it, from its subject to its last line', async () => {
    const { version } = await house.act('Mira', showNoticeSetting, {})
    const wishes = { mail: 'daily', language: 'de' } as const
    expect(await house.act('Mira', changeNoticeSetting, wishes, version)).toMatchObject(wishes)
    await house.act('Mira', testMail, {})
    expect(post.received.at(-1)?.text).toContain('Eine Probemail von')
    post.received = []
    later(25)
    await say('Jonas', `<@${house.idOf('Mira')}>, bitte.`)
    await sendDueMail(parts)
    const german = post.received[0]?.text ?? ''
    const read = german.replace(/=\r?\n/g, '')
    expect(read).toContain('Jonas hat Sie in einem Kommentar zu')
    expect(read).toContain('Guten Tag Mira,')
    expect(read).toContain('Keine Mail mehr')
    expect(read).toContain('<html lang=3D"de">')
    expect(read).not.toMatch(/named you|Hello|No more mail|Which mails/)
  })

  it('keeps no content and no address of it in the table', async () => {
    const { rows } = await database.owner.query<{ whole: string }>('select mail::text as whole from mail')
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter(({ whole }) => /@|named you|crowns/.test(whole))).toEqual([])
  })
})
