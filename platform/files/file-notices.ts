import { told } from '@portolan/quantity'
import type { NoticeRule } from '../notices/notice-rule.ts'
import { fileAttached } from './contract/events.ts'

/** Whoever attached a version is told of the next one. */
export const fileNotices: readonly NoticeRule[] = [
  {
    reason: 'file-version',
    event: fileAttached as unknown as NoticeRule['event'],
    instant: false,
    tell: ({ payload }) => {
      const { others } = payload
      const people = Array.isArray(others) ? others.map(String) : []
      return [{ people, subject: { kind: String(payload['kind']), id: String(payload['thing']) } }]
    },
    say: ({ actor, title }) =>
      told('notice:file-version')`${{ actor }} attached a new version of a file of yours on “${{ title }}”.`,
  },
]
