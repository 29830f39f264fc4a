import { createHmac, randomBytes } from 'node:crypto'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const secretBytes = 32
/** 62 to the power of 43 is the first that holds 256 bits. */
const secretLetters = 43

/** 256 random bits in letters and digits: nothing in it is changed by a mail program or a shell. */
export function newSecret(): string {
  let rest = BigInt(`0x${randomBytes(secretBytes).toString('hex')}`)
  let text = ''
  for (let at = 0; at < secretLetters; at += 1) {
    text = `${letters[Number(rest % 62n)] ?? '0'}${text}`
    rest /= 62n
  }
  return text
}

/** For what is short or guessable: without the server's key its digest tells nothing. */
export function keyedHash(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
