import '../money/spending.css'
import '../money/texts.ts'
import {
  Button,
  DataGrid,
  Dialog,
  EmptyState,
  FormFromSchema,
  GroupChooser,
  Split,
  Switcher,
  useAddress,
  useMay,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  addRateCard,
  listAgreements,
  listRateCards,
  rateCardPermissions,
  type RateCardRow,
  showRateCard,
} from '../../contract/index.ts'
import { ChoiceField } from '../money/fields.tsx'
import { useNarrow } from '../use-narrow.ts'
import { FindRatePanel } from './find-rate-panel.tsx'
import { GradesGrid } from './grades-grid.tsx'
import { rateCardColumns, type RateLine, rateLines } from './rate-card-columns.tsx'
import { useRateCardEditing } from './use-rate-card-editing.ts'

const views = ['rates', 'grades'] as const
const address = z.object({
  card: z.uuid().optional().catch(undefined),
  view: z.enum(views).optional().catch(undefined),
  group: z.string().max(40).optional().catch(undefined),
  add: z.literal(true).optional().catch(undefined),
})

/** What hours are sold for and cost, by role, level and day: the house's own card, and those of agreements. */
export function RateCardsPage(): ReactNode {
  const say = useWords('spending')
  const [now, change] = useAddress(address)
  const mayKeep = useMay()(rateCardPermissions.keep)
  const read = useRead(listRateCards, {})
  const cards = read.data?.items ?? []
  const view = now.view ?? 'rates'
  const cardId = now.card ?? cards[0]?.id
  return (
    <>
      <div className="spend-bar">
        <Switcher
          label={say('views')}
          value={view}
          choices={views.map((value) => ({ value, label: say(`rate.view.${value}`) }))}
          onChoose={(value) => change({ view: value === 'grades' ? value : undefined })}
        />
        {view === 'rates' && cards.length > 0 ? (
          <ChoiceField
            label={say('rate.card')}
            value={cardId ?? ''}
            choices={cards.map((card) => [card.id, nameOfCard(card)] as const)}
            onChoose={(card) => change({ card })}
          />
        ) : null}
        {mayKeep ? (
          <span className="spend-end">
            <Button icon={Plus} onClick={() => change({ add: true })}>
              {say('rate.add')}
            </Button>
          </span>
        ) : null}
      </div>
      {view === 'grades' ? (
        <GradesGrid mayKeep={mayKeep} />
      ) : (
        <CardGrid
          cardId={cardId}
          cards={cards}
          mayKeep={mayKeep}
          group={now.group}
          onGroup={(group) => change({ group })}
          waiting={read.loading}
          problem={read.problem}
        />
      )}
      <Dialog
        opened={now.add === true && mayKeep}
        title={say('rate.add')}
        width={420}
        onClose={() => change({ add: undefined })}
      >
        <AddCard onDone={(card) => change({ add: undefined, view: undefined, ...(card ? { card } : {}) })} />
      </Dialog>
    </>
  )
}

function nameOfCard({ name, agreement }: RateCardRow): string {
  return agreement ? `${name} · ${agreement.number}` : name
}

function CardGrid(props: {
  cardId: string | undefined
  cards: readonly RateCardRow[]
  mayKeep: boolean
  group: string | undefined
  onGroup: (group: string | undefined) => void
  waiting: boolean
  problem: unknown
}): ReactNode {
  const say = useWords('spending')
  const narrow = useNarrow()
  const { cardId } = props
  const read = useRead(showRateCard, { rateCardId: cardId ?? '' }, { enabled: cardId !== undefined })
  const card = read.data?.id === cardId ? read.data : undefined
  const currency = card?.currency ?? ''
  const columns = useMemo(() => rateCardColumns(say, currency), [say, currency])
  const rows = useMemo(() => rateLines(card?.items ?? [], currency), [card, currency])
  const roles = [...new Set(rows.map(({ role }) => role))]
  const editing = useRateCardEditing(card)
  return (
    <Split side={card ? <FindRatePanel key={card.id} cards={props.cards} roles={roles} /> : undefined}>
      {rows.length > 0 ? (
        <div className="spend-bar">
          <GroupChooser
            choices={columns.filter(({ group }) => group)}
            by={props.group}
            onChoose={props.onGroup}
          />
          <span className="p-label">{say('rate.counted', { roles: roles.length, count: rows.length })}</span>
        </div>
      ) : null}
      <DataGrid<RateLine>
        label={say('rate.title')}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        density="compact"
        loading={props.waiting || read.loading}
        refreshing={read.refreshing}
        problem={props.problem ?? read.problem}
        onRetry={read.again}
        editing={props.mayKeep && card ? editing : undefined}
        groupBy={columns.some(({ id }) => id === props.group) ? props.group : undefined}
        {...(narrow ? { hiddenColumns: ['setBy', 'until'] } : {})}
        empty={<EmptyState title={say('rate.none')}>{say('rate.none-words')}</EmptyState>}
      />
    </Split>
  )
}

const Added = z.object({
  name: z.string().trim().min(1).max(200),
  ofAgreement: z.string().optional(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
})

function AddCard(props: { onDone: (cardId: string | undefined) => void }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { run } = useWrite(addRateCard)
  const agreements = useRead(listAgreements, {}).data?.items
  const fields = useMemo(
    () => ({
      name: { label: say('rate.name') },
      ofAgreement: {
        label: say('rate.agreement'),
        placeholder: say('rate.house'),
        choices: (agreements ?? []).map(({ id, number, title }) => ({
          value: id,
          label: `${number} ${title}`,
        })),
      },
      currency: { label: say('field.currency') },
    }),
    [say, agreements],
  )
  return (
    <FormFromSchema
      schema={Added}
      fields={fields}
      values={{ currency: 'EUR' }}
      action={say('rate.add')}
      onCancel={() => props.onDone(undefined)}
      onSubmit={async ({ ofAgreement, ...given }) => {
        const { id, name } = await run({ ...given, ofAgreement: ofAgreement ? ofAgreement : null })
        toast({ sentence: say('rate.added', { name }) })
        props.onDone(id)
      }}
    />
  )
}
