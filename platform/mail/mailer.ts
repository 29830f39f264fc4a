import { createTransport } from 'nodemailer'

/** Where mail goes out, and in whose name. */
export type MailSettings = { readonly url: string; readonly from: string }

export type Message = {
  readonly id: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The addresses by which it is answered with “no more of this”: for programs, and for people. */
  readonly unsubscribe: string | undefined
}

export type Outcome =
  | { readonly sent: true }
  | { readonly sent: false; readonly forGood: boolean; readonly because: string }

export type Mailer = {
  readonly server: {
    readonly host: string
    readonly port: number
    readonly encrypted: boolean
    readonly from: string
  }
  readonly send: (message: Message) => Promise<Outcome>
  readonly stop: () => void
}

export function openMailer(settings: MailSettings): Mailer {
  const url = new URL(settings.url)
  const transport = createTransport({
    host: url.hostname,
    port: portOf(url),
    secure: url.protocol === 'smtps:',
    // A server that offers encryption gets it; one that demands it says so by smtps: or ?tls=required.
    requireTLS: url.searchParams.get('tls') === 'required',
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    server: {
      host: url.hostname,
      port: portOf(url),
      encrypted: url.protocol === 'smtps:' || url.searchParams.get('tls') === 'required',
      from: settings.from,
    },
    send: async ({ id, to, subject, text, html, unsubscribe }) => {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domainOf(settings.from)}>`,
          from: settings.from,
          to,
          subject,
          text,
          html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
          ...(unsubscribe === undefined ? {} : { list: { unsubscribe: { url: unsubscribe } } }),
        })
        return { sent: true }
      } catch (cause) {
        return failureOf(cause)
      }
    },
    stop: () => transport.close(),
  }
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'smtps:' ? 465 : 587) : Number(url.port)
}

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
}

/** What the server answered, as far as it holds no address: its code, or the kind of fault on the way to it. */
function failureOf(cause: unknown): Outcome {
  const { responseCode, code, command, response } = cause as {
    readonly responseCode?: number
    readonly code?: string
    readonly command?: string
    readonly response?: string
  }
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? '')?.[0]
  const because = [responseCode ?? code ?? 'no answer', enhanced].filter((one) => one !== undefined).join(' ')
  // That this login may not send is no fault of the one address.
  const ofAddress = command === 'RCPT TO' || command === 'DATA' || code === 'EENVELOPE' || code === 'EMESSAGE'
  return { sent: false, forGood: ofAddress && (responseCode ?? 0) >= 500, because }
}
