import type { Patterns } from '@portolan/ui'

/** What the event log says of decisions and of bodies that make them. */
export const decisionEventsInGerman: Patterns = {
  'event:oversight.body-added': 'hat das Gremium „{{name}}“ hinzugefügt',
  'event:oversight.body-changed': 'hat das Gremium „{{name}}“ geändert',
  'event:oversight.member-seated': 'hat {{person}} ab {{from}} in „{{body}}“ berufen ({{role}})',
  'event:oversight.member-seated.role.chair': 'Vorsitz',
  'event:oversight.member-seated.role.member': 'Mitglied',
  'event:oversight.member-seated.role.adviser': 'beratend',
  'event:oversight.seat-ended': 'hat den Sitz von {{person}} in „{{body}}“ zum {{to}} beendet',
  'event:oversight.authority-set': 'hat festgelegt, wie weit {{of}} entscheiden darf',
  'event:oversight.stand-in-named': 'lässt sich ab {{from}} bis vor {{to}} von {{standIn}} vertreten',
  'event:oversight.stand-in-ended': 'lässt sich nicht mehr von {{standIn}} vertreten',
  'event:oversight.decision-drafted': 'hat die Frage D-{{number}} entworfen',
  'event:oversight.draft-changed': 'hat den Entwurf D-{{number}} geändert',
  'event:oversight.decision-asked': 'hat {{decider}} um Entscheidung D-{{number}} gebeten: „{{question}}“',
  'event:oversight.evidence-added': 'hat zu D-{{number}} etwas beigetragen: „{{question}}“',
  'event:oversight.delegate-named': 'hat D-{{number}} an {{delegate}} übergeben: „{{question}}“',
  'event:oversight.delegate-dropped': 'entscheidet D-{{number}} wieder selbst: „{{question}}“',
  'event:oversight.vote-cast': 'hat bei D-{{number}} für „{{option}}“ gestimmt',
  'event:oversight.decision-made': 'hat D-{{number}} entschieden: „{{question}}“ – „{{option}}“',
  'event:oversight.decisions-made-together': 'hat über {{count}} Fragen zusammen abgestimmt: „{{option}}“',
  'event:oversight.decision-executed': 'hat D-{{number}} ausgeführt: „{{option}}“',
  'event:oversight.decision-outdated':
    'hat von D-{{number}}, „{{question}}“, nichts ausgeführt: Der Gegenstand hatte sich geändert',
  'event:oversight.decision-failed': 'konnte D-{{number}}, „{{question}}“, nicht ausführen',
  'event:oversight.decision-withdrawn': 'hat D-{{number}}, „{{question}}“, zurückgezogen',
  'event:oversight.decision-lapsed':
    'hat D-{{number}}, „{{question}}“, verfallen lassen: Niemand hat rechtzeitig entschieden',
}
