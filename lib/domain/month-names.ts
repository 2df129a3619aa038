/**
 * Month names from Intl's tables. Croatian is left out: Intune does not speak it, and its October
 * ("listopad") is November in Polish and Czech, which Intune speaks.
 */
const LOCALES = [
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro sl sr bg el tr ru uk et lv lt',
  'id ms vi he ar th hi ca eu gl is kk',
].flatMap((line) => line.split(' '))

let table: Map<string, number> | null = null

/**
 * The month, 1 to 12, that `word` names in any of the languages, long or short; null for other
 * words and for those that mean different months in two of them.
 */
export function monthNumber(word: string): number | null {
  table ??= build()
  const month = table.get(fold(word))
  return month === undefined || month === 0 ? null : month
}

function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[.\s]/g, '')
}

function build(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of LOCALES) {
    for (const name of namesIn(locale)) {
      const known = names.get(name.word)
      names.set(name.word, known === undefined || known === name.month ? name.month : 0)
    }
  }
  return names
}

function namesIn(locale: string): { word: string; month: number }[] {
  // Dated as well as alone: many languages bend the name beside a day ("ноябрь", "7 ноября").
  const shapes: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { day: 'numeric', month: 'long', year: 'numeric' },
    { day: 'numeric', month: 'short', year: 'numeric' },
  ]
  return shapes.flatMap((shape) => {
    const format = new Intl.DateTimeFormat(locale, {
      ...shape,
      calendar: 'gregory',
      timeZone: 'UTC',
    })
    return Array.from({ length: 12 }, (_, index) => {
      const parts = format.formatToParts(Date.UTC(2026, index, 15))
      return {
        word: fold(parts.find((part) => part.type === 'month')?.value ?? ''),
        month: index + 1,
      }
    }).filter((name) => /\p{L}/u.test(name.word))
  })
}
