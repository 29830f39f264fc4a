import '../closure/texts.ts'
import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of the success rate come with its page; those of a card with the cards. */
addTexts({ namespace: 'success', en, de })
