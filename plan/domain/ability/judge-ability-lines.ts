import { told, type Told } from '@portolan/quantity'

/** A row of a file of abilities, as its reader found it. */
export type GivenAbility = {
  readonly row: number
  readonly person: string
  readonly ability: string
  readonly level: number | null
  readonly evidence: string
  readonly from: string | null
  readonly until: string | null
  readonly wrong: Told | null
}

export type JudgedAbility = GivenAbility & {
  readonly verdict: 'new' | 'update' | 'same' | 'stop'
  readonly because: Told | null
  readonly personId: string | null
  readonly abilityId: string | null
  /** The level that counts now. */
  readonly before: number | null
}

export type HeldNow = {
  readonly level: number
  readonly evidence: string | null
  readonly from: string
  readonly until: string | null
}

export type AbilityGround = {
  /** By a name or an address in small letters; several where it does not tell one. */
  readonly people: ReadonlyMap<string, readonly string[]>
  /** By the name in small letters: abilities alone, for an area is held by nobody. */
  readonly abilities: ReadonlyMap<string, readonly string[]>
  /** By `<person> <ability>`. */
  readonly held: ReadonlyMap<string, HeldNow>
  /** Accounts of who brings the file. */
  readonly self: ReadonlySet<string>
  readonly today: string
}

/** Each row against what counts now: the same file again changes nothing, and one row that stops holds up all. */
export function judgeAbilityLines(
  lines: readonly GivenAbility[],
  ground: AbilityGround,
): readonly JudgedAbility[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const personId = oneOf(ground.people, line.person)
    const abilityId = oneOf(ground.abilities, line.ability)
    const key = `${personId} ${abilityId}`
    const held = ground.held.get(key)
    const because = stopOf(line, ground) ?? twice(line, seen.get(key))
    const judged = {
      ...filled(line, held, ground.today),
      personId: personId ?? null,
      abilityId: abilityId ?? null,
      before: held?.level ?? null,
    }
    if (because !== null) return { ...judged, verdict: 'stop', because }
    seen.set(key, line.row)
    if (held === undefined) return { ...judged, verdict: 'new', because: null }
    return { ...judged, verdict: isSame(judged, held) ? 'same' : 'update', because: null }
  })
}

function oneOf(known: ReadonlyMap<string, readonly string[]>, name: string): string | undefined {
  const found = known.get(name.toLowerCase()) ?? []
  return found.length === 1 ? found[0] : undefined
}

function stopOf(line: GivenAbility, { people, abilities, self }: AbilityGround): Told | null {
  if (line.wrong !== null) return line.wrong
  const found = people.get(line.person.toLowerCase()) ?? []
  if (found.length === 0)
    return told('plan:abilities.no-person')`Nobody is called “${{ person: line.person }}”.`
  if (found.length > 1)
    return told(
      'plan:abilities.which-person',
    )`${{ people: found.length }} people are called “${{ person: line.person }}”: write the address instead.`
  if (self.has(found[0] ?? ''))
    return told('plan:abilities.oneself')`Nobody assesses himself: leave this row out, and propose it.`
  const named = abilities.get(line.ability.toLowerCase()) ?? []
  if (named.length === 0)
    return told(
      'plan:abilities.no-ability',
    )`The catalogue has no ability “${{ ability: line.ability }}”. Add it there, or write its name.`
  if (named.length > 1)
    return told(
      'plan:abilities.which-ability',
    )`“${{ ability: line.ability }}” stands below ${{ areas: named.length }} areas. Rename one of them.`
  if (line.from !== null && line.until !== null && line.until < line.from)
    return told('plan:abilities.ends-before')`It ends before it begins.`
  return null
}

function twice({ row }: GivenAbility, before: number | undefined): Told | null {
  if (before === undefined || before === row) return null
  return told('plan:abilities.twice')`Row ${{ row: before }} tells this ability of this person already.`
}

/** What a row leaves open stays as it is; what is new begins today. */
function filled(line: GivenAbility, held: HeldNow | undefined, today: string): GivenAbility {
  return {
    ...line,
    evidence: line.evidence === '' ? (held?.evidence ?? '') : line.evidence,
    from: line.from ?? (line.level === held?.level ? held.from : today),
    until: line.until ?? held?.until ?? null,
  }
}

function isSame(line: GivenAbility, held: HeldNow): boolean {
  return (
    line.level === held.level &&
    line.evidence === (held.evidence ?? '') &&
    line.from === held.from &&
    line.until === held.until
  )
}
