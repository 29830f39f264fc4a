/** What a project holds, and what was drawn of it. Money in thousands of euros; months count back from the current one. */
export type HeldStory = {
  readonly code: string
  readonly held: Sum & { readonly basis: 'simulation' | 'share' | 'judgement'; readonly words: string }
  readonly reserve?: Sum & { readonly words: string }
  readonly drawn?: readonly DrawnStory[]
  readonly returned?: Sum & { readonly month: number; readonly words: string }
}

type Sum = { readonly money?: number; readonly days?: number }

export type DrawnStory = Sum & {
  readonly month: number
  readonly for: string
  readonly because: string
  readonly pool?: 'reserve'
  /** An open risk of the register, by its title. */
  readonly risk?: string
  /** Without an answer it still waits. */
  readonly answer?: Sum & { readonly how: 'granted' | 'refused' | 'withdrawn'; readonly words?: string }
}

const granted = (money: number, words?: string): DrawnStory['answer'] => ({
  how: 'granted',
  money,
  ...(words === undefined ? {} : { words }),
})

export const heldStories: readonly HeldStory[] = [
  {
    code: 'P-114',
    held: { money: 180, days: 15, basis: 'share', words: 'Six percent of the base, as for every migration.' },
    reserve: { money: 150, words: 'One cutover weekend that nobody could foresee.' },
    drawn: [
      {
        month: -5,
        money: 40,
        days: 5,
        for: 'Interfaces specified a week late',
        because: 'Two people wait for the specifications and cannot work elsewhere.',
        answer: { ...granted(40), how: 'granted', days: 5 },
      },
      {
        month: -3,
        money: 60,
        for: 'Gateway delivered later',
        because: 'Testing is done twice: once against a stub, once against the gateway.',
        answer: granted(45, 'The supplier pays for the stub. The rest is ours.'),
      },
      {
        month: 0,
        money: 35,
        for: 'A second rehearsal with live copies',
        because: 'The first one counted fewer messages after than before. The budget has one rehearsal.',
        risk: 'Old core loses messages at the switch',
      },
    ],
  },
  {
    code: 'P-118',
    held: { money: 150, basis: 'judgement', words: 'What the last exit took beyond its plan.' },
    drawn: [
      {
        month: -9,
        money: 50,
        for: 'Machines that were in no inventory',
        because: 'Forty of them, with contracts that have to be bought out.',
        answer: granted(50),
      },
      {
        month: -5,
        money: 45,
        for: 'A second move crew',
        because: 'The lorries cannot come back before the quarter ends.',
        answer: granted(45),
      },
      {
        month: -2,
        money: 45,
        for: 'Two months of rent more',
        because: 'The landlord asks for it in advance.',
        answer: granted(40, 'Five thousand of it were in the budget already.'),
      },
    ],
  },
  {
    code: 'P-115',
    held: { money: 200, basis: 'share', words: 'Five percent of the base.' },
    reserve: { money: 200, words: 'The second year of a long renewal.' },
    drawn: [
      {
        month: -10,
        money: 90,
        for: 'Rules of the old tariffs written anew',
        because: 'Nobody is left who wrote them.',
        answer: granted(90),
      },
      {
        month: -4,
        money: 50,
        for: 'A third migration of the test data',
        because: 'The second one lost the endorsements.',
        answer: granted(50),
      },
    ],
  },
  {
    code: 'P-117',
    held: { money: 60, basis: 'judgement', words: 'As for any planning tool.' },
    reserve: { money: 50, words: 'The union may ask for more.' },
    drawn: [
      {
        month: -8,
        money: 35,
        for: 'Rest rules of three agreements',
        because: 'They contradict each other, and each had to be modelled.',
        answer: granted(35),
      },
      {
        month: -3,
        money: 25,
        for: 'A pilot of four weeks more',
        because: 'The works council asked for it.',
        answer: granted(25),
      },
      {
        month: -1,
        money: 40,
        pool: 'reserve',
        for: 'Another depot in the pilot',
        because: 'Nothing is left of the contingency.',
        answer: {
          how: 'refused',
          words: 'A depot more is scope, and nothing that nobody could know. Ask for a change instead.',
        },
      },
    ],
  },
  {
    code: 'P-121',
    held: { money: 40, basis: 'share', words: 'Five percent of the base.' },
    drawn: [
      {
        month: -4,
        money: 10,
        for: 'A second round with the card scheme',
        because: 'Their fee is due in advance.',
        answer: granted(10),
      },
    ],
  },
  {
    code: 'P-110',
    held: { money: 120, basis: 'share', words: 'Five percent of the base.' },
    drawn: [
      {
        month: -3,
        money: 45,
        for: 'Opening balances proved by hand',
        because: 'The auditor did not accept the script.',
        answer: granted(45),
      },
    ],
  },
  {
    code: 'P-101',
    held: { money: 70, basis: 'share', words: 'Five percent of the base.' },
    drawn: [
      {
        month: -4,
        money: 10,
        for: 'A second region',
        because: 'The first one was full for a month.',
        answer: granted(10),
      },
    ],
    returned: { month: -1, money: 20, words: 'The largest move is over, and nothing happened.' },
  },
  {
    code: 'P-122',
    held: {
      money: 90,
      days: 10,
      basis: 'judgement',
      words: 'Customs changed its messages in every year so far.',
    },
    drawn: [
      {
        month: -5,
        money: 20,
        days: 3,
        for: 'A new version of the declarations',
        because: 'Customs published it between two releases.',
        answer: { how: 'granted', money: 20, days: 3 },
      },
    ],
  },
  {
    code: 'P-119',
    held: { money: 60, basis: 'share', words: 'Four percent of the base.' },
    drawn: [
      {
        month: -4,
        money: 30,
        for: 'A second test of who can use it',
        because: 'The first one found that readers of screens stop at the sign-in.',
        answer: granted(30),
      },
      {
        month: -1,
        money: 25,
        for: 'Letters in two more languages',
        because: 'The city asks for them by spring.',
        answer: { how: 'refused', words: 'That is a wish, and no risk. Put it as a change to the city.' },
      },
    ],
  },
  {
    code: 'P-123',
    held: { money: 20, basis: 'judgement', words: 'Small, as we know our own system.' },
    drawn: [
      {
        month: -3,
        money: 8,
        for: 'Support bought for two months',
        because: 'The team was lent out.',
        answer: granted(8),
      },
    ],
  },
  {
    code: 'P-127',
    held: { money: 60, basis: 'judgement', words: 'Data that others label costs more than one thinks.' },
    drawn: [
      {
        month: -2,
        money: 45,
        for: 'Labels of one branch judged again',
        because: 'They differ from those of the other branches.',
        answer: granted(45),
      },
    ],
  },
  {
    code: 'P-129',
    held: { money: 40, basis: 'share', words: 'Five percent of the base.' },
    drawn: [
      {
        month: -3,
        money: 15,
        for: 'Adapters of two laboratories',
        because: 'Their machines speak an older version.',
        answer: granted(15),
      },
      {
        month: -1,
        money: 25,
        for: 'An adapter of a third laboratory',
        because: 'It came after the second.',
        answer: granted(20, 'The second adapter was booked twice: take what that gives back.'),
      },
    ],
  },
  {
    code: 'P-112',
    held: { days: 10, basis: 'judgement', words: 'The price is fixed; what we hold is time.' },
    drawn: [
      {
        month: -2,
        days: 4,
        for: 'Clocks of one maker set by hand',
        because: 'Its readings lay outside their quarter of an hour.',
        answer: { how: 'granted', days: 4 },
      },
    ],
  },
  { code: 'P-130', held: { money: 45, basis: 'share', words: 'Five percent of the base.' } },
  { code: 'P-135', held: { money: 30, basis: 'judgement', words: 'Old machines of the laboratories.' } },
  {
    code: 'P-126',
    held: { money: 55, basis: 'share', words: 'Five percent of the base.' },
    drawn: [
      {
        month: -1,
        money: 12,
        for: 'A spare controller',
        because: 'The only one stands in the hall.',
        answer: { how: 'withdrawn', words: 'The customer lends us one.' },
      },
    ],
  },
]
