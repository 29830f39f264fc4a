import type { Patterns } from '@portolan/ui'
import { standardsNoticesInGerman } from '../../contract/notices-in-german.ts'
import { complianceInGerman } from './compliance-in-german.ts'
import { gateEffectInGerman } from './gate-effect-in-german.ts'
import { gatesInGerman } from './gates-in-german.ts'
import { keepersInGerman } from './keepers-in-german.ts'
import { maturityInGerman } from './maturity-in-german.ts'
import { startInGerman } from './start-in-german.ts'

/** What is refused in methods and in what projects follow, in German: fetched by those who read German. */
export const german: Patterns = {
  ...standardsNoticesInGerman,
  ...gatesInGerman,
  ...complianceInGerman,
  ...gateEffectInGerman,
  ...keepersInGerman,
  ...maturityInGerman,
  ...startInGerman,
  'refusal:standards/method-id-twice':
    'Zwei Dinge dieser Methode sind als „{{name}}“ bekannt. Geben Sie einem davon eine andere Kennung; nichts wurde geschrieben.',
  'refusal:standards/method-name-twice':
    '„{{name}}“ steht zweimal nebeneinander. Geben Sie einem der beiden einen anderen Namen.',
  'refusal:standards/method-without-phases':
    'Diese Methode hat noch keine Phase. Fügen Sie die erste hinzu, mit ihrem Gate.',
  'refusal:standards/phase-without-gate':
    'Die Phase „{{name}}“ endet nirgends. Geben Sie ihr ein Gate, oder verbinden Sie sie mit der folgenden.',
  'refusal:standards/gate-without-must':
    'Das Gate „{{name}}“ von „{{at}}“ hat kein Muss-Kriterium, also kommt alles durch. Fügen Sie mindestens eines hinzu.',
  'refusal:standards/criterion-of-nothing':
    'Das Kriterium „{{name}}“ von „{{at}}“ fragt nach einer Tatsache, die kein Raum von Portolan kennt. Wählen Sie eine aus dem Katalog; nichts wurde geschrieben.',
  'refusal:standards/criterion-of-nobody':
    'Das Kriterium „{{name}}“ von „{{at}}“ soll eine Rolle bestätigen, die diese Methode nicht hat. Wählen Sie eine ihrer Rollen; nichts wurde geschrieben.',
  'refusal:standards/artefact-of-nobody':
    'Das Arbeitsergebnis „{{name}}“ von „{{at}}“ soll eine Rolle schreiben, die diese Methode nicht hat. Wählen Sie eine ihrer Rollen; nichts wurde geschrieben.',
  'refusal:standards/field-without-choices':
    'Das Feld „{{name}}“ von „{{at}}“ ist eine Auswahl ohne zwei verschiedene Möglichkeiten. Nennen Sie welche, oder machen Sie einen Text daraus.',
  'refusal:standards/classes-crossed':
    'Groß ist ein Projekt von mehr Punkten an als mittel. Heben Sie die eine Grenze, oder senken Sie die andere.',
  'refusal:standards/method-name-taken':
    'Eine Methode namens „{{name}}“ gibt es schon. Nehmen Sie diese, oder wählen Sie einen anderen Namen.',
  'refusal:standards/method-without-draft':
    'Von „{{name}}“ gibt es keinen Entwurf. Ändern Sie zuerst etwas daran.',
  'refusal:standards/own-draft':
    'Niemand veröffentlicht, was er selbst geschrieben hat. Bitten Sie jemand anderen, der Methoden pflegt, oder beantragen Sie eine Entscheidung.',
  'refusal:standards/method-retired':
    '„{{name}}“ ist stillgelegt. Nehmen Sie die Methode zuerst wieder auf, oder wählen Sie eine andere.',
  'refusal:standards/no-such-version':
    'Diese Methode hat keine Fassung {{number}}. Wählen Sie eine der genannten.',
  'refusal:standards/method-not-published':
    '„{{name}}“ hat noch keine veröffentlichte Fassung. Lassen Sie eine veröffentlichen, oder wählen Sie eine andere Methode.',
  'refusal:standards/project-without-method':
    'Dieses Projekt folgt noch keiner Methode. Geben Sie ihm zuerst eine.',
  'refusal:standards/not-of-this-method':
    'Das ({{kind}}) gibt es in der Methode dieses Projekts nicht. Laden Sie neu, um die Fassung zu sehen, der es inzwischen folgt.',
  'refusal:standards/role-known':
    '„{{role}}“ ist, wer das Projekt leitet. Ändern Sie die Leitung in den Angaben des Projekts, dann steht sie auch hier.',
  'refusal:standards/artefact-answer-wrong':
    '„{{field}}“ von „{{artefact}}“ passt nicht zu seiner Art: eine Zahl, ein Tag oder eine der Möglichkeiten. Nichts wurde geschrieben.',
  'refusal:standards/artefact-unfinished':
    '„{{artefact}}“ ist fertig, wenn „{{field}}“ ausgefüllt ist. Schreiben Sie das, oder speichern Sie, ohne fertigzustellen.',
  'refusal:standards/criterion-of-the-record':
    '„{{criterion}}“ wird aus dem Bestand gelesen und von niemandem bestätigt. Sorgen Sie dort dafür, dann ist es erfüllt.',
  'refusal:standards/not-in-this-role':
    'Das bestätigt nur, wer als „{{role}}“ benannt ist. Fragen Sie diese Person, oder lassen Sie jemanden benennen.',
  'refusal:standards/named-oneself':
    'Sie haben sich selbst als „{{role}}“ benannt und können darin nichts bestätigen. Lassen Sie sich oder jemand anderen von einer anderen Person benennen.',
  'refusal:standards/gate-closed':
    'Dem Gate „{{gate}}“ fehlen {{count}} der Dinge, die es halten muss, zuerst: {{missing}}. Sorgen Sie dafür, dann öffnet es sich.',
  'refusal:standards/not-at-this-gate':
    'Das Projekt steht nicht vor „{{gate}}“. Laden Sie neu, um zu sehen, wo es steht.',
  'refusal:standards/own-gate':
    'Niemand öffnet ein Gate eines Projekts, das er leitet. Fragen Sie dessen Auftraggeber oder das PMO.',
}
