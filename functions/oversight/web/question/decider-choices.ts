type Deciders = readonly { kind: string; id: string; name: string; note: string }[]

/** Who can be asked, as a list to choose from: bodies first, then people. */
export function deciderChoices(deciders: Deciders): readonly { value: string; label: string }[] {
  return deciders.map(({ kind, id, name, note }) => ({
    value: `${kind} ${id}`,
    label: note === '' ? name : `${name} – ${note}`,
  }))
}

/** The one that was chosen there. */
export function deciderChosen(value: string): { kind: 'person' | 'body'; id: string } {
  const [kind, id = ''] = value.split(' ')
  return { kind: kind === 'body' ? 'body' : 'person', id }
}
