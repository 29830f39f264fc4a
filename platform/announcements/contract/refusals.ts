import { type Refusal, refusal } from '@portolan/contract'

export const endsBeforeBegin: Refusal = refusal({
  code: 'announcements/ends-before-begin',
  status: 422,
  title: 'It would end before it begins',
  sentence: () => 'The last day lies before the first. Choose a later last day.',
})
