import { commonPasswords } from './common-passwords.ts'

export const leastPasswordLength = 12
export const mostPasswordLength = 200
const leastDistinct = 5
const leastOwn = 6

/** Why a password is too weak, as a sentence; nothing when it will do. The pages and the server ask the same. */
export function passwordWeakness(password: string, email: string | undefined): string | undefined {
  if (password.length < leastPasswordLength)
    return `The password needs at least ${leastPasswordLength} characters. A few words with spaces are easy to keep in mind.`
  if (password.length > mostPasswordLength)
    return `The password may have at most ${mostPasswordLength} characters.`
  const plain = password.toLowerCase()
  if (email && isLikeEmail(plain, email.toLowerCase()))
    return 'The password must not be your e-mail address. A few words with spaces are easy to keep in mind.'
  if (new Set(plain).size < leastDistinct)
    return 'The password repeats itself. Use at least five different characters.'
  if (ownPart(plain).length < leastOwn)
    return 'The password is made of words that everybody tries first. Add something that only you would think of.'
  return undefined
}

function isLikeEmail(plain: string, email: string): boolean {
  const name = email.split('@')[0] ?? ''
  return (
    plain === email ||
    plain.includes(email) ||
    (name.length >= 6 && plain.replace(name, '').length < leastOwn)
  )
}

/** What is left of a password when the words that everybody tries are taken out. */
function ownPart(plain: string): string {
  let rest = plain
  for (const word of commonPasswords) rest = rest.split(word).join('')
  return rest
}
