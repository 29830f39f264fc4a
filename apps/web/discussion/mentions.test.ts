import { expect, it } from 'vitest'
import { nameBegun, nameInto, toEdit, toSend } from './mentions.ts'

it.each([
  ['@', ''],
  ['Ask @Jon', 'Jon'],
  ['Ask (@Jonas Web', 'Jonas Web'],
  ['@Zoë O’Ne', 'Zoë O’Ne'],
  ['mira@exam', undefined],
  ['Ask @Jonas Weber now', undefined],
  ['Nobody', undefined],
])('“%s” begins the name %s', (before, begun) => {
  expect(nameBegun(before)).toBe(begun)
})

it('a chosen name stands where it was begun, and is sent by its id', () => {
  const { draft, cursor } = nameInto({ text: 'Ask @Jo please', people: {} }, 7, {
    id: 'j',
    name: 'Jonas Weber',
  })
  expect(draft.text).toBe('Ask @Jonas Weber please')
  expect(draft.text.slice(0, cursor)).toBe('Ask @Jonas Weber ')
  expect(toSend(draft)).toBe('Ask <@j> please')
})

it('a name that begins another is not taken for it', () => {
  expect(toSend({ text: '@Ann and @Ann Lee', people: { Ann: 'a', 'Ann Lee': 'b' } })).toBe('<@a> and <@b>')
})

it('what was sent comes back as it was typed', () => {
  const draft = toEdit('Ask <@j> please', [{ id: 'j', name: 'Jonas Weber' }])
  expect(draft.text).toBe('Ask @Jonas Weber please')
  expect(toSend(draft)).toBe('Ask <@j> please')
})
