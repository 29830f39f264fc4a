import { existsSync, readFileSync } from 'node:fs'
import type { MailSettings } from '@portolan/platform/mail'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export type Config = {
  readonly port: number
  readonly address: string
  /** Where people find this server. */
  readonly origin: string
  readonly hosts: ReadonlySet<string>
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly databaseDirectUrl: string | undefined
  readonly logLevel: string
  readonly callsPerMinute: number
  readonly version: string
  readonly pages: string
  /** Where mail goes out; nothing is sent without it. */
  readonly mail: MailSettings | undefined
  /** Lets webhooks lead to this machine, for trying them out. */
  readonly outboundLoopback: boolean
  /** False leaves the sample organisation out: PORTOLAN_SAMPLE=no. */
  readonly sample: boolean
  /** Monday that the sample organisation is made for; the current week's when absent. */
  readonly sampleMonday: string | undefined
}

const Environment = z.object({
  PORT: z.coerce.number('PORT is a number.').int().min(0).max(65_535).default(4100),
  PORTOLAN_ADDRESS: z.string().default('127.0.0.1'),
  PORTOLAN_ORIGIN: z.url('PORTOLAN_ORIGIN is an address, as https://portolan.example.org.').optional(),
  PORTOLAN_HOSTS: z.string().default(''),
  PORTOLAN_DATA: z.string().default('data'),
  DATABASE_URL: z.string().optional(),
  DATABASE_DIRECT_URL: z.string().optional(),
  PORTOLAN_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  PORTOLAN_CALLS_PER_MINUTE: z.coerce.number().int().min(10).default(3_000),
  PORTOLAN_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      message: 'PORTOLAN_SMTP_URL is an address, as smtp://name:password@mail.example.org:587.',
    })
    .optional(),
  PORTOLAN_MAIL_FROM: z
    .string()
    .regex(/@/, 'PORTOLAN_MAIL_FROM is an address, as Portolan <portolan@example.org>.')
    .optional(),
  PORTOLAN_OUTBOUND_LOOPBACK: z.enum(['yes', 'no']).default('no'),
  PORTOLAN_SAMPLE: z.enum(['yes', 'no']).default('yes'),
  PORTOLAN_SAMPLE_MONDAY: z.iso.date().optional(),
})

/** Settings that cannot be used; the message names each with a sentence. */
export class SettingsRefused extends Error {}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success)
    throw new SettingsRefused(
      read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  const values = read.data
  const origin = values.PORTOLAN_ORIGIN ?? `http://localhost:${values.PORT}`
  const named = values.PORTOLAN_HOSTS.split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '')
  return {
    port: values.PORT,
    address: values.PORTOLAN_ADDRESS,
    origin,
    hosts: new Set(['localhost', '127.0.0.1', '[::1]', new URL(origin).hostname, ...named]),
    dataFolder: path.resolve(values.PORTOLAN_DATA),
    databaseUrl: values.DATABASE_URL,
    databaseDirectUrl: values.DATABASE_DIRECT_URL,
    logLevel: values.PORTOLAN_LOG,
    callsPerMinute: values.PORTOLAN_CALLS_PER_MINUTE,
    version: ownVersion(),
    pages: path.join(repository(), 'apps', 'web', 'dist', 'site'),
    mail:
      values.PORTOLAN_SMTP_URL === undefined
        ? undefined
        : {
            url: values.PORTOLAN_SMTP_URL,
            from: values.PORTOLAN_MAIL_FROM ?? `Portolan <portolan@${new URL(origin).hostname}>`,
          },
    outboundLoopback: values.PORTOLAN_OUTBOUND_LOOPBACK === 'yes',
    sample: values.PORTOLAN_SAMPLE === 'yes',
    sampleMonday: values.PORTOLAN_SAMPLE_MONDAY,
  }
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(repository(), 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

/** From the sources and from what was built of them alike: the folder that holds `apps`. */
function repository(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'apps'))) {
    if (path.dirname(folder) === folder)
      throw new Error('Portolan is not whole: its folder of apps is missing.')
    folder = path.dirname(folder)
  }
  return folder
}
