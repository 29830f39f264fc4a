/** Decimal places of the minor unit in ISO 4217; undefined = unknown currency, or one without a minor unit. */
export function minorDigits(currency: string): number | undefined {
  return DIGITS.get(currency)
}

/** All codes known here, active ones and those withdrawn lately, in alphabetical order. */
export function currencies(): readonly string[] {
  return [...DIGITS.keys()].toSorted()
}

/**
 * ISO 4217 list one (active). Left out, because the list gives them no minor unit: XAU XAG XPD XPT XBA XBB XBC
 * XBD XDR XSU XUA XTS XXX.
 */
const ACTIVE: Readonly<Record<0 | 2 | 3 | 4, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
    CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF
    IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG
    YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
}

/** ISO 4217 list three, withdrawn since 2010: records of those years hold them. */
const WITHDRAWN: Readonly<Record<0 | 2, string>> = {
  0: 'BYR',
  2: 'ANG BGN CUC EEK HRK LTL LVL MRO SLL STD VEF ZMK ZWL',
}

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...Object.entries(ACTIVE), ...Object.entries(WITHDRAWN)].flatMap(([count, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(count)] as const),
  ),
)
