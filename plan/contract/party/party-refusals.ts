import { refusal } from '@portolan/contract'

export const partyRefusals = {
  loopOfUnits: refusal<{ name: string; above: string }>({
    code: 'plan/loop-of-units',
    status: 422,
    title: 'A unit above itself',
    sentence: ({ name, above }) =>
      `“${above}” stands below “${name}” already, so it cannot stand above it. Move “${above}” first.`,
  }),
  onlyUnitsNest: refusal({
    code: 'plan/only-units-nest',
    status: 422,
    title: 'Only units have units above them',
    sentence: () => 'Only an organisation unit stands below another one. Leave what is above it empty.',
  }),
  otherKind: refusal<{ name: string; into: string }>({
    code: 'plan/other-kind-of-party',
    status: 422,
    title: 'Of another kind',
    sentence: ({ name, into }) =>
      `“${name}” and “${into}” are not of one kind, and so not the same. Merge a customer with a customer, a supplier with a supplier.`,
  }),
} as const
