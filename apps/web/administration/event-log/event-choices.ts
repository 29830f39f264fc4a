import { events as oversight } from '@portolan/oversight/contract'
import { events as plan } from '@portolan/plan/contract'
import { identityEvents } from '@portolan/platform/identity/contract'
import type { FilterChoice } from '@portolan/ui'

/** The events that the rooms define, by the words in which each says what it stands for. */
export const eventChoices: readonly FilterChoice[] = [plan, oversight, identityEvents]
  .flatMap((room) => Object.values(room))
  .map(({ id, summary }) => ({ value: id, label: summary }))
  .toSorted((a, b) => a.label.localeCompare(b.label))
