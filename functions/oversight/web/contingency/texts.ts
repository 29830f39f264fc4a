import { addTexts } from '@portolan/ui'
import '../page-texts.ts'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of contingency come with its pages. */
addTexts({ namespace: 'contingency', en, de })
