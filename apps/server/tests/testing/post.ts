import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Post = {
  readonly url: string
  readonly mails: readonly string[]
  readonly close: () => Promise<void>
}

/** A mail server that takes everything, and keeps it as it came over the wire. */
export async function openPost(): Promise<Post> {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString()))
      stream.on('end', () => {
        mails.push(text)
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    close: async () =>
      await new Promise<void>((done) => {
        server.close(() => done())
      }),
  }
}
