import { type Finding, told } from '@portolan/quantity'
import { findingOf } from '../finding.ts'

export function unknownPerson(field: string, id: string): Finding {
  const says = told(
    'capacity:unknown-person',
  )`${{ field }} names ${{ id }}, who is not among the people; it was passed over.`
  return findingOf('warning', 'unknown-person', ['person', id, says])
}
