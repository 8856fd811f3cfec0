/** What Excel takes from the system's regional settings. */
export interface Locale {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  /** Order of the parts of a short date. */
  readonly dateOrder: 'mdy' | 'dmy';
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
  readonly currency: string;
  readonly words: { readonly true: string; readonly false: string };
  readonly months: readonly string[];
}

const ENGLISH = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const SPANISH = [
  'ene',
  'feb',
  'mar',
  'abr',
  'may',
  'jun',
  'jul',
  'ago',
  'set',
  'oct',
  'nov',
  'dic',
];

const LOCALES: readonly Locale[] = [
  {
    name: 'en-US',
    decimal: '.',
    group: ',',
    dateOrder: 'mdy',
    dateSeparator: '/',
    timeSeparator: ':',
    shortDate: 'm/d/yyyy',
    longDate: 'dddd, mmmm d, yyyy',
    longTime: 'h:mm:ss AM/PM',
    currency: '$',
    words: { true: 'TRUE', false: 'FALSE' },
    months: ENGLISH,
  },
  {
    name: 'es-PE',
    decimal: '.',
    group: ',',
    dateOrder: 'dmy',
    dateSeparator: '/',
    timeSeparator: ':',
    shortDate: 'd/mm/yyyy',
    longDate: 'dddd, d "de" mmmm "de" yyyy',
    longTime: 'hh:mm:ss',
    currency: 'S/',
    words: { true: 'VERDADERO', false: 'FALSO' },
    months: SPANISH,
  },
  {
    name: 'es-ES',
    decimal: ',',
    group: '.',
    dateOrder: 'dmy',
    dateSeparator: '/',
    timeSeparator: ':',
    shortDate: 'dd/mm/yyyy',
    longDate: 'dddd, d "de" mmmm "de" yyyy',
    longTime: 'h:mm:ss',
    currency: '€',
    words: { true: 'VERDADERO', false: 'FALSO' },
    months: SPANISH,
  },
];

/** en-US for a locale that is not known. */
export const localeOf = (name: string): Locale =>
  LOCALES.find((locale) => locale.name === name) ?? (LOCALES[0] as Locale);
