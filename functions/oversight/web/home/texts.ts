import { addTexts } from '@portolan/ui'
import '../project/texts.ts'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of Home come with it, and those of the questions that it shows. */
addTexts({ namespace: 'home', en, de })
