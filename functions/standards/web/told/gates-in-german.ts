import type { Patterns } from '@portolan/ui'

/** What is refused at gates and what they wait for, in German. */
export const gatesInGerman: Patterns = {
  'standards:dated.gate': '„{{gate}}“ von „{{project}}“ ist fällig: Die Arbeit davor endet.',
  'standards:dated.waiver': 'W-{{number}} läuft ab: Dem Gate darf „{{must}}“ nicht länger fehlen.',
  'standards:duty.judge': 'Urteilen Sie über W-{{number}}: Darf dem Gate „{{must}}“ fehlen?',
  'standards:duty.renew': 'W-{{number}} läuft ab: Sorgen Sie für „{{must}}“, oder bitten Sie neu darum.',
  'standards:duty.rule': 'Entscheiden Sie am Gate „{{gate}}“: Es wurde vorgelegt.',
  'refusal:standards/gate-presented-already':
    '„{{gate}}“ wurde vorgelegt und wartet auf die Entscheidung. Fragen Sie, wer dort entscheidet.',
  'refusal:standards/held-until-no-day':
    'Eine Pause endet an einem Tag nach heute. Sagen Sie, an welchem; dann wird das Gate wieder angesehen.',
  'refusal:standards/nobody-ends-it':
    'Ein Gate beendet kein Projekt von selbst: Es bittet darum. Sagen Sie, wen, eine Person oder ein Gremium; die Frage wird entworfen.',
  'refusal:standards/back-is-not-ahead':
    'Ein Projekt geht zurück in die Phase, in der es steht, oder in eine frühere, und „{{phase}}“ liegt vor ihm. Wählen Sie eine frühere.',
  'refusal:standards/condition-in-the-past':
    '„{{words}}“ soll bis zu einem Tag getan sein, der vergangen ist. Nennen Sie einen Tag ab heute.',
  'refusal:standards/nothing-to-waive':
    '„{{must}}“ ist erfüllt oder nur ein Soll, das Gate braucht dafür keine Ausnahme. Laden Sie neu, um zu sehen, was ihm fehlt.',
  'refusal:standards/waived-already':
    'W-{{number}} gilt demselben und wartet oder gilt noch. Ziehen Sie die zuerst zurück, oder warten Sie die Antwort ab.',
  'refusal:standards/waiver-until':
    'Eine Ausnahme endet an einem Tag nach heute und binnen {{most}} Tagen. Was länger gelten soll, ist eine Änderung der Methode.',
  'refusal:standards/waiver-judged':
    'W-{{number}} wartet auf keine Antwort mehr. Laden Sie neu, um zu sehen, was daraus wurde.',
  'refusal:standards/own-waiver':
    'Niemand gewährt oder verweigert eine Ausnahme, um die er selbst gebeten hat. Lassen Sie den Auftraggeber oder das PMO urteilen.',
  'refusal:standards/managers-waiver':
    'Niemand urteilt über eine Ausnahme eines Projekts, das er leitet. Fragen Sie dessen Auftraggeber oder das PMO.',
  'refusal:standards/line-not-in-schedule':
    'Der Plan enthält inzwischen keine Zeile „{{line}}“. Laden Sie neu, und wählen Sie unter den Zeilen, die er hat.',
  'refusal:standards/line-of-other-phase':
    '„{{line}}“ ist Arbeit von „{{phase}}“, selbst oder durch eine Zeile darüber oder darunter. Nehmen Sie sie zuerst dort heraus.',
  'refusal:standards/line-kept-by-gate':
    '„{{line}}“ wartet auf „{{gate}}“, darum nimmt sie niemand heraus, der das Projekt leitet. Fragen Sie das PMO, oder lassen Sie das Gate öffnen.',
  'refusal:standards/waiver-over':
    'W-{{number}} wurde verweigert, zurückgezogen oder ist abgelaufen: Es gibt nichts zurückzuziehen.',
}
