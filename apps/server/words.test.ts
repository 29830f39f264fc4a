import { sayIn } from '@portolan/platform/mail'
import { describe, expect, it } from 'vitest'
import { patterns, rules } from './words.ts'

const of = { actor: 'Hana Sato', title: 'D-17 Hafen' }

/** Words by which an English sentence gives itself away. */
const english = /\b(the|your|you|has|is|are|and|for|nobody|decided|overdue|asks|invites|named|replied)\b/i

describe.each(rules.map((rule) => ({ rule, reason: rule.reason })))(
  'a notice “$reason” by mail',
  ({ rule }) => {
    it('is written in German to who reads German, and in English to others', () => {
      const told = rule.say(of)
      const german = sayIn('de', patterns, told)
      expect(sayIn('en', patterns, told)).toBe(told.sentence)
      expect(german).not.toBe(told.sentence)
      expect(german).not.toMatch(english)
      expect(german).not.toContain('{{')
      for (const value of [of.actor, of.title].filter((one) => told.sentence.includes(one)))
        expect(german).toContain(value)
    })
  },
)
