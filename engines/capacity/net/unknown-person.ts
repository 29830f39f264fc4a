import { type Finding, findingOf, told } from '@portolan/quantity'

export function unknownPerson(field: string, id: string): Finding {
  const says = told(
    'capacity:unknown-person',
  )`${{ field }} names ${{ id }}, who is not among the people; it was passed over.`
  return findingOf('warning', 'unknown-person', ['person', id, says])
}
