import { type InputOf, mayRead, type OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import {
  type ContingencyRow,
  type ContingencySort,
  type ContingencyState,
  contingencyStates,
  type exportContingency,
  type listContingency,
  ofRiskMoney,
} from '../../contract/index.ts'
import { judgeContingency, shownContingency } from '../../domain/index.ts'
import { actsOf, moneyOf, readBeside, readDrawdowns, type StoredDrawdown } from './read-drawdowns.ts'
import { type KnownProject, readKnown } from './read-known.ts'
import { type ListedContingency, readSummands, totalsOf } from './total-contingency.ts'

type Filters = Omit<InputOf<typeof exportContingency>, 'format'>
type Listing = Pick<Call<Filters>, 'tx' | 'actor' | 'now' | 'input'>

const most = 500

export async function list(
  call: Call<InputOf<typeof listContingency>>,
): Promise<OutputOf<typeof listContingency>> {
  const all = await readRows(call)
  const items = shownOf(all, call.input)
  const searched = all.filter((row) => isFound(row, call.input.search))
  const inState = (state: ContingencyState): number => searched.filter((row) => row.state === state).length
  return {
    items: items.slice(0, most),
    more: Math.max(0, items.length - most),
    counts: Object.fromEntries(contingencyStates.map((state) => [state, inState(state)])) as OutputOf<
      typeof listContingency
    >['counts'],
    waiting: searched.filter(({ open }) => open > 0).length,
    mine: searched.filter(({ mine }) => mine).length,
    totals: totalsOf(await readSummands(call, items)),
  }
}

/** What the list shows, without its limit; amounts only where the reader may read them. */
export async function listAllContingency(call: Listing): Promise<readonly ListedContingency[]> {
  return shownOf(await readRows(call), call.input)
}

type Row = ListedContingency

async function readRows(call: Listing): Promise<readonly Row[]> {
  const { tx, actor, now, input } = call
  const projects = await readKnown(tx, { portfolioId: input.portfolioId, today: now.slice(0, 10) })
  const open = await readDrawdowns(tx, { open: true })
  const { mine } = await readBeside(call)
  return projects.map((project) => {
    const place = { projectId: project.id, portfolioId: project.portfolioId ?? undefined }
    const own = open.filter(({ projectId }) => projectId === project.id)
    return {
      ...toRow(project, own),
      mine: own.some((one) => actsOf(one, actor, { mine }).includes('answer')),
      readable: mayRead(ofRiskMoney, actor.grants, place),
    }
  })
}

function toRow(project: KnownProject, open: readonly StoredDrawdown[]): ContingencyRow {
  const judged = judgeContingency(project.known)
  const { id, code, name, managerId, manager, currency } = project
  const asked = open.reduce((sum, { amount }) => sum + amount, 0)
  return {
    projectId: id,
    project: { id, code, name },
    manager: managerId === null ? null : { id: managerId, name: manager ?? '' },
    state: judged.state,
    currency,
    figures: shownContingency(judged, project.known),
    open: open.length,
    asked: asked === 0 ? null : moneyOf(asked, currency),
    mine: false,
  }
}

function shownOf(all: readonly Row[], filters: Filters): readonly Row[] {
  const { states, waiting, mine, search, sort, descending } = filters
  const found = all.filter(
    (row) =>
      (states === undefined || states.includes(row.state)) &&
      (waiting !== true || row.open > 0) &&
      (mine !== true || row.mine) &&
      isFound(row, search),
  )
  return found.toSorted(ordering[sort](descending === true ? -1 : 1))
}

function isFound({ project }: Row, search: string | undefined): boolean {
  return `${project.name} ${project.code ?? ''}`.toLowerCase().includes(search?.toLowerCase() ?? '')
}

type Order = (sign: 1 | -1) => (one: Row, other: Row) => number

/** What is not known stands last, whichever way it is sorted; amounts that the reader may not read are not known. */
function byValue(of: (row: Row) => number | null): Order {
  return (sign) => (one, other) => {
    const [a, b] = [of(one), of(other)]
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0) || byName(one, other)
    return sign * (a - b) || byName(one, other)
  }
}

function byName(one: Row, other: Row): number {
  return one.project.name < other.project.name ? -1 : one.project.name > other.project.name ? 1 : 0
}

const ratio =
  (name: 'burn' | 'index' | 'adequacy') =>
  ({ figures }: Row): number | null => {
    const { value } = figures.ratios[name]
    return typeof value === 'number' ? value : null
  }

const remaining = ({ figures, readable }: Row): number | null => {
  const value = readable ? figures.money?.remaining.value : null
  return typeof value === 'number' ? value : null
}

/** By their state, and within it by what burns most beyond progress. */
const worst: Order = (sign) => (one, other) =>
  sign *
  (contingencyStates.indexOf(one.state) - contingencyStates.indexOf(other.state) ||
    (ratio('index')(other) ?? -1) - (ratio('index')(one) ?? -1) ||
    byName(one, other))

const ordering: Readonly<Record<ContingencySort, Order>> = {
  worst,
  name: (sign) => (one, other) => sign * byName(one, other),
  remaining: byValue(remaining),
  burn: byValue(ratio('burn')),
  index: byValue(ratio('index')),
  adequacy: byValue(ratio('adequacy')),
  open: byValue(({ open }) => open),
}
