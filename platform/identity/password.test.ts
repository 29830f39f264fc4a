import { describe, expect, it } from 'vitest'
import { passwordWeakness } from './contract/password.ts'
import { commonPasswords } from './contract/common-passwords.ts'

const email = 'mira.okafor@example.org'

describe('a password', () => {
  it('is refused with a reason when it is short, the address, a repetition, or what everybody tries', () => {
    expect(passwordWeakness('eleven char', email)).toMatch(/at least 12/)
    expect(passwordWeakness('x'.repeat(201), email)).toMatch(/at most 200/)
    expect(passwordWeakness('Mira.Okafor@example.org', email)).toMatch(/e-mail/)
    expect(passwordWeakness('mira.okafor12', email)).toMatch(/e-mail/)
    expect(passwordWeakness('abababababab', email)).toMatch(/repeats/)
    for (const common of [
      'password1234',
      'Qwertyuiop123',
      '123456789012345',
      'iloveyou2024',
      'letmeinletmein',
      'passwordpassword',
    ])
      expect(passwordWeakness(common, email), common).toMatch(/everybody|repeats/)
  })

  it('is taken when it is long and of one’s own', () => {
    for (const good of ['seven quiet otters, one bell', 'Gx7!pQ2#mZ9&', 'пароль из пяти слов'])
      expect(passwordWeakness(good, email), good).toBeUndefined()
  })

  it('is held against some 200 words, each once, the longest first', () => {
    expect(commonPasswords.length).toBeGreaterThanOrEqual(200)
    expect(new Set(commonPasswords).size).toBe(commonPasswords.length)
    const lengths = commonPasswords.map((word) => word.length)
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
  })
})
