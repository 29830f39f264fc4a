import type { Patterns } from '@portolan/ui'

/** What gatekeepers are asked for and what is refused to them, in German. */
export const keepersInGerman: Patterns = {
  'standards:duty.verdict': 'Sagen Sie als „{{role}}“, ob sich das Gate „{{gate}}“ öffnet.',
  'gate-days:measure.rulingLate': 'Tage zu spät',
  'gate-days:formula.rulingLate': 'heute − Tag, bis zu dem zu entscheiden ist, vom Tag danach an',
  'gate-days:measure.gateLate': 'Tage zu spät',
  'gate-days:formula.gateLate': 'heute − Tag, an dem das Gate fällig ist, vom Tag danach an',
  'gate-days:measure.today': 'Heute',
  'gate-days:formula.today': 'der Tag, an dem man hinsieht',
  'gate-days:measure.ruledBy': 'Zu entscheiden bis',
  'gate-days:formula.ruledBy': 'Tag der Vorlage + Tage, die die Methode gibt',
  'gate-days:measure.presented': 'Vorgelegt am',
  'gate-days:formula.presented': 'der Tag, an dem das Gate vorgelegt wurde',
  'gate-days:measure.withinDays': 'Tage der Methode',
  'gate-days:formula.withinDays': 'wie die Methode es von diesem Gate sagt',
  'gate-days:measure.gateDue': 'Gate fällig am',
  'gate-days:formula.gateDue': 'der Tag, an dem der letzte Vorgang der Phase im Plan endet',
  'refusal:standards/gate-not-presented':
    '„{{gate}}“ ist nicht vorgelegt, also gibt es nichts zu entscheiden. Bitten Sie die Projektleitung, es vorzulegen.',
  'refusal:standards/gate-without-keepers':
    'Die Methode nennt niemanden für „{{gate}}“: Dort entscheidet, wer an Gates dieses Projekts entscheiden darf.',
  'refusal:standards/not-a-gatekeeper':
    'Zu „{{gate}}“ sagt das nur, wer als „{{role}}“ benannt ist oder diese Person vertritt. Fragen Sie diese Person, oder lassen Sie die Rolle benennen.',
  'refusal:standards/own-presentation':
    'Niemand entscheidet an „{{gate}}“, der es vorgelegt hat, mit welchem Konto auch immer. Lassen Sie eine andere Person für die Rolle benennen.',
  'refusal:standards/spoken-already':
    'Sie haben an diesem Gate als „{{role}}“ schon ein Wort, und niemand spricht zweimal. Lassen Sie eine andere Person benennen oder vertreten.',
  'refusal:standards/gatekeepers-missing':
    '„{{gate}}“ öffnet sich, wenn {{needed}} der Entscheidenden zustimmen, und {{agreed}} haben es. Noch nicht gesprochen: {{missing}}.',
  'refusal:standards/gate-of-nobody':
    'Am Gate „{{name}}“ von „{{at}}“ soll eine Rolle entscheiden, die diese Methode nicht hat. Wählen Sie eine ihrer Rollen; nichts wurde geschrieben.',
  'refusal:standards/gate-of-the-manager':
    'Am Gate „{{name}}“ von „{{at}}“ soll entscheiden, wer das Projekt leitet, und niemand entscheidet am eigenen Gate. Wählen Sie eine andere Rolle.',
  'refusal:standards/quorum-too-high':
    'Das Gate „{{name}}“ von „{{at}}“ verlangt mehr Zustimmungen, als es Entscheidende nennt. Nennen Sie mehr, oder senken Sie die Zahl.',
}
