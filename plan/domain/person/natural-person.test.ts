import { describe, expect, it } from 'vitest'
import { type Account, samePersons } from './natural-person.ts'

const account = (id: string, told: Partial<Account>): Account => ({
  id,
  email: null,
  phone: null,
  signInId: null,
  ...told,
})

describe('the accounts of one natural person', () => {
  const own = account('own', { email: 'mona@example.org', phone: '+31 20 555 0141' })
  it.each([
    ['the same mailbox with a tag', { email: 'Mona+board@example.org' }],
    ['the same telephone written otherwise', { phone: '0031 (0)20 5550141' }],
  ])('are told by %s', (_, told) => {
    expect(samePersons([own, account('second', told)])('own')).toEqual(['own', 'second'])
  })

  it('are told through a third one', () => {
    const second = account('second', { email: 'mona@example.org', signInId: 's' })
    const third = account('third', { signInId: 's' })
    expect([...samePersons([third, second, own])('own')].toSorted()).toEqual(['own', 'second', 'third'])
  })

  it('are not those of others: another mailbox, the extension of a desk, nothing known', () => {
    const others = [
      account('other', { email: 'mona@example.com', phone: '0141' }),
      account('nothing', {}),
      account('another', { email: 'mona.two@example.org', phone: '+31 20 555 0142' }),
    ]
    expect(samePersons([own, ...others])('own')).toEqual(['own'])
    expect(samePersons(others)('empty')).toEqual(['empty'])
  })
})
