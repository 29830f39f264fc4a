import type { Patterns } from '@portolan/ui'

/** Why something is not asked, not decided or not carried out. */
export const decisionsInGerman: Patterns = {
  'refusal:oversight/not-decidable':
    '„{{operation}}“ ist keine Operation, die eine Entscheidung tragen kann. Die es können, sind in der API-Dokumentation mit x-decidable gekennzeichnet.',
  'refusal:oversight/call-invalid':
    'Der Aufruf von „{{operation}}“ passt nicht: {{path}}: {{because}}. Berichtigen Sie ihn und versuchen Sie es noch einmal.',
  'refusal:oversight/other-project':
    'Eine Frage zu einem Projekt ändert nur dieses Projekt, und „{{operation}}“ reicht weiter. Stellen Sie sie für die ganze Organisation, ohne Projekt.',
  'refusal:oversight/not-a-draft':
    'D-{{number}} ist schon gestellt: Wer entscheidet, hat sie so gelesen. Ziehen Sie sie zurück und fragen Sie neu.',
  'refusal:oversight/not-your-question':
    'Das hat {{name}} gefragt und kann nur {{name}} tun. Tragen Sie bei, was Sie wissen.',
  'refusal:oversight/option-impossible':
    '„{{option}}“ ließe sich so, wie die Dinge stehen, nicht ausführen: {{because}} Ändern Sie die Möglichkeit und fragen Sie noch einmal.',
  'refusal:oversight/decider-asked-it':
    '{{name}} fragt das selbst oder vertritt, wer fragt, und niemand entscheidet, worum er gebeten hat. Wählen Sie jemand anderen.',
  'refusal:oversight/decider-may-not':
    '{{name}} hat hier keine Rolle, die allein entscheidet (Auftraggeber, Portfolioleitung, PMO-Leitung). Wählen Sie jemanden mit einer solchen Rolle oder ein Gremium.',
  'refusal:oversight/decider-sees-nothing':
    '{{name}} sieht dieses Projekt nicht und könnte nicht lesen, was gefragt ist. Lassen Sie dort eine Rolle geben, oder wählen Sie jemand anderen.',
  'refusal:oversight/nobody-above':
    'Das übersteigt, was {{name}} entscheiden darf, und darüber ist kein Gremium gesetzt. Fragen Sie ein Gremium mit weiteren Grenzen, oder lassen Sie eines darüber setzen.',
  'refusal:oversight/body-without-quorum':
    '„{{name}}“ braucht {{quorum}} Stimmen, und nur {{seats}} seiner amtierenden Mitglieder dürfen hier stimmen. Lassen Sie Mitglieder berufen, oder fragen Sie ein anderes Gremium.',
  'refusal:oversight/nothing-to-take-back':
    'D-{{number}} hat nichts ausgeführt, das sich zurücknehmen ließe. Stellen Sie eine neue Frage in eigenen Worten.',
  'refusal:oversight/taken-back-already':
    'D-{{number}} zurückzunehmen ist schon gefragt, mit D-{{by}}. Sehen Sie dort nach, bevor Sie noch einmal fragen.',
  'refusal:oversight/nothing-to-renew':
    'D-{{number}} ist offen oder ausgeführt: Neu gefragt wird nur, was überholt, gescheitert, verfallen oder zurückgezogen ist.',
  'refusal:oversight/still-a-draft':
    'D-{{number}} ist ein Entwurf und noch nicht gestellt. Stellen Sie die Frage zuerst.',
  'refusal:oversight/decided-already':
    'D-{{number}} ist schon entschieden: „{{option}}“. Um anders zu entscheiden, stellen Sie eine neue Frage.',
  'refusal:oversight/carried-out-already':
    'D-{{number}} ist entschieden und einmal ausgeführt, mit „{{option}}“, und wird es kein zweites Mal. Um es rückgängig zu machen, fragen Sie, es zurückzunehmen.',
  'refusal:oversight/outdated-already':
    'D-{{number}} wurde zu einem Stand entschieden, der sich inzwischen geändert hatte, und nichts ist ausgeführt. Fragen Sie zum neuen Stand.',
  'refusal:oversight/failed-already':
    'D-{{number}} ist entschieden und ließ sich nicht ausführen; nichts ist geändert. Lesen Sie, warum, und fragen Sie neu.',
  'refusal:oversight/withdrawn-already':
    'D-{{number}} wurde von dem zurückgezogen, der gefragt hat. Fragen Sie neu, wenn die Frage noch steht.',
  'refusal:oversight/lapsed-already':
    'D-{{number}} ist verfallen: Niemand hat rechtzeitig entschieden. Fragen Sie neu, wenn die Frage noch steht.',
  'refusal:oversight/your-own-question':
    'Das haben Sie selbst gefragt, und niemand entscheidet, worum er gebeten hat. Ein anderes Mitglied muss es tun.',
  'refusal:oversight/your-other-account':
    'Das wurde von einem anderen Konto von Ihnen gefragt ({{name}}), und niemand entscheidet, worum er gebeten hat. Jemand anderes muss es tun.',
  'refusal:oversight/stand-in-of-asker':
    '{{name}} hat das gefragt und Sie zur Vertretung gemacht: Das hieße, durch Sie selbst zu entscheiden. Jemand anderes muss es tun.',
  'refusal:oversight/instead-of-asker':
    'Der Sitz, für den Sie stimmen würden, ist der von {{name}}, und von dort kam die Frage. Ein Sitz schweigt zu dem, was sein Inhaber gefragt hat.',
  'refusal:oversight/role-since-asked':
    'Die Rolle {{role}} haben Sie selbst genommen oder von dem erhalten, der gefragt hat, und zwar danach: Hier zählt sie nicht. Entscheiden muss jemand, der eine solche Rolle vorher hatte.',
  'refusal:oversight/seat-since-asked':
    'Ihren Sitz in diesem Gremium hat nach der Frage vergeben, wer sie gestellt hat ({{name}}): Hier zählt er nicht. Die anderen Mitglieder entscheiden.',
  'refusal:oversight/not-the-decider': '{{name}} entscheidet das. Sie können beitragen, was Sie wissen.',
  'refusal:oversight/adviser-without-vote':
    'Sie beraten „{{name}}“ und haben dort keine Stimme. Tragen Sie Ihren Rat bei.',
  'refusal:oversight/term-over':
    'Ihre Amtszeit in „{{name}}“ ist zu Ende oder hat noch nicht begonnen. Amtierende Mitglieder entscheiden das.',
  'refusal:oversight/role-ended':
    'Sie haben hier keine Rolle mehr, die allein entscheidet. Wer gefragt hat, kann die Frage zurückziehen und jemanden fragen, der eine hat.',
  'refusal:oversight/no-such-option':
    'Eine Möglichkeit {{option}} gibt es nicht. Wählen Sie eine der gezeigten oder keine davon (0).',
  'refusal:oversight/not-the-chair':
    'Nur der Vorsitz von „{{name}}“ schließt die Abstimmung. Ihre Stimme zählt, wie sie ist.',
  'refusal:oversight/quorum-lost':
    '„{{name}}“ braucht {{quorum}} Stimmen amtierender Mitglieder, und es gibt {{votes}}. Stimmen von Mitgliedern, deren Amtszeit endete, zählen nicht. Warten Sie auf weitere Stimmen, oder lassen Sie Mitglieder berufen.',
  'refusal:oversight/undecided':
    'Die Stimmen von „{{name}}“ einigen sich nach seiner Regel auf keine Möglichkeit. Mitglieder können ihre Stimme ändern, bis sie es tun.',
  'refusal:oversight/not-together':
    'D-{{number}} wird für sich entschieden: {{because}}. Nehmen Sie die Frage aus der Auswahl und öffnen Sie sie.',
  'refusal:oversight/nothing-to-keep':
    'Der Entwurf hat keine Möglichkeit {{option}}, deren Aufrufe zu behalten wären. Lesen Sie ihn neu, und wählen Sie eine seiner Möglichkeiten.',
  'refusal:oversight/requester-left':
    '{{name}} hat das gefragt und ist ausgeschieden, und im Namen von Ausgeschiedenen wird nichts ausgeführt. Fragen Sie dasselbe neu in anderem Namen.',
  'refusal:oversight/requester-may-not':
    '{{name}} hat das gefragt und hat keine Rolle mehr, die es erlaubt ({{permission}}). Lassen Sie die Rolle geben, oder fragen Sie dasselbe neu in anderem Namen.',
  'refusal:oversight/requester-sees-nothing':
    '{{name}} hat das gefragt und sieht nicht mehr, was es ändern würde. Fragen Sie dasselbe neu im Namen von jemandem, der es sieht.',
  'refusal:oversight/subject-moved-on':
    'Die Frage sprach von Version {{yours}}, und als sie entschieden wurde, stand Version {{current}}: Nichts ist ausgeführt. Fragen Sie zum neuen Stand.',
  'refusal:oversight/decider-left':
    '{{name}} war gefragt und ist ausgeschieden, und niemand entscheidet anstelle von Ausgeschiedenen. Ziehen Sie die Frage zurück und fragen Sie jemand anderen.',
  'refusal:oversight/exceeds-authority-now':
    'So, wie die Dinge jetzt stehen, übersteigt das, was {{name}} entscheiden darf. Wer gefragt hat, kann die Frage zurückziehen und neu stellen: Dann geht sie an das Gremium darüber.',
  'refusal:oversight/body-name-taken':
    'Ein Gremium „{{name}}“ gibt es schon. Verwenden Sie es, oder wählen Sie einen anderen Namen.',
  'refusal:oversight/nobody-there':
    '{{kind}}: Das gibt es in dieser Organisation nicht. Wählen Sie eines der aufgeführten.',
  'refusal:oversight/not-all-there':
    'Einige dieser Fragen gibt es nicht, oder Sie sehen sie nicht. Laden Sie die Liste neu und wählen Sie noch einmal; nichts ist entschieden.',
  'refusal:oversight/already-seated':
    '{{name}} hat in diesem Gremium schon einen Sitz. Beenden Sie ihn zuerst, um eine andere Rolle oder Amtszeit zu geben.',
  'refusal:oversight/term-without-days':
    'Von {{from}} bis vor {{to}} liegt kein Tag. Wählen Sie ein späteres Ende.',
  'refusal:oversight/person-has-left':
    '{{name}} ist aus der Organisation ausgeschieden. Wählen Sie jemanden, der da ist.',
  'refusal:oversight/ring-of-bodies':
    'Was die Grenzen übersteigt, käme über „{{name}}“ zurück: Niemand würde es je entscheiden. Wählen Sie ein Gremium darüber.',
  'refusal:oversight/no-seat-there':
    'Sie haben in „{{name}}“ keinen Sitz, in dem jemand Sie vertreten könnte. Wählen Sie ein Gremium, in dem Sie sitzen, oder alle.',
  'refusal:oversight/own-stand-in':
    'Niemand vertritt sich selbst, auch nicht über ein zweites Konto. Wählen Sie jemand anderen.',
}
