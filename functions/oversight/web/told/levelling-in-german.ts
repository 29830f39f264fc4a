import type { Patterns } from '@portolan/ui'

/** What is odd in work that is to be levelled, and in the files of sequencing problems. */
export const levellingInGerman: Patterns = {
  'levelling:id-twice':
    'Vorgang {{id}} steht mehrmals in der Liste; es zählt das erste Mal. Geben Sie jedem eine eigene Kennung.',
  'levelling:odd-duration':
    'Vorgang {{id}} hat eine Dauer oder einen Termin, der keine ganze Zahl ist, oder eine Dauer unter 0; er wurde ausgelassen. Berichtigen Sie die Angabe.',
  'levelling:unknown-project':
    'Vorgang {{id}} gehört zu Projekt {{project}}, das es nicht gibt; er wurde ausgelassen. Geben Sie das Projekt mit, oder nennen Sie ein anderes.',
  'levelling:unknown-calendar':
    'Vorgang {{id}} folgt Kalender {{calendar}}, den es nicht gibt; er wurde rund um die Uhr gerechnet. Geben Sie den Kalender mit.',
  'levelling:link-to-nothing':
    'Verknüpfung {{id}} beginnt oder endet an einem Vorgang, den es nicht gibt, oder ihr Abstand ist keine ganze Zahl; sie wurde ausgelassen.',
  'levelling:ring':
    'Vorgang {{id}} wartet in einem Ring von Verknüpfungen auf sich selbst, und auch was auf ihn wartet, hat keinen Platz; er wurde ausgelassen. Lösen Sie eine Verknüpfung des Rings.',
  'levelling:never-enough':
    'Vorgang {{id}} verlangt mehr von {{what}}, als es je gibt; er wurde ausgelassen. Verlangen Sie weniger, oder stellen Sie mehr bereit.',
  'levelling:frozen-too-early':
    'Vorgang {{id}} ist an einer Stelle eingefroren, bevor Verknüpfung {{link}} ihn beginnen lässt; er blieb stehen. Tauen Sie ihn auf, oder lösen Sie die Verknüpfung.',
  'levelling:frozen-together':
    'Vorgang {{id}} ist eingefroren, während {{what}} anderweitig vergeben ist; er blieb stehen. Tauen Sie eines der beiden auf.',
  'levelling:odd-span':
    'Ein Termin, eine Menge oder ein Vorrang von {{id}} ist keine Zahl, mit der sich rechnen lässt; die Angabe wurde übergangen.',
  'levelling:safe-is-shorter':
    'Vorgang {{id}} ist in kürzerer Zeit versprochen, als er geplant ist; zu einem Puffer trägt er nichts bei. Tauschen Sie die beiden, oder planen Sie ihn kürzer.',
  'exchange:problem.no-numbers':
    'Zeile {{line}} sollte ganze Zahlen enthalten: {{words}}. Vergleichen Sie sie mit einer heilen Datei derselben Sammlung.',
  'exchange:problem.missing-part': 'Die Datei bricht ab: {{words}} fehlt. Nehmen Sie die ganze Datei.',
  'exchange:problem.unknown-job':
    'Aufgabe {{from}} nennt Aufgabe {{id}}, die nicht in der Datei steht. Berichtigen Sie die Nummer, oder nehmen Sie die ganze Datei.',
  'exchange:problem.not-as-many':
    '{{names}} enthalten nicht so viele Einträge, wie {{counts}} angeben. Vergleichen Sie die Datei mit einer heilen derselben Sammlung.',
  'exchange:problem.unknown-form':
    'Die Datei ist keine Reihenfolge-Aufgabe, die hier bekannt ist. Geben Sie PSPLIB (.sm), MPLIB, MSPSP (.dzn) oder iMOPSE (.def) an.',
}
