import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of writing questions come with their parts. */
addTexts({ namespace: 'questions', en, de })
