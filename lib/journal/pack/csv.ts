/** The pack for a spreadsheet. It is for reading: what can be checked are the HTML and the JSON. */
import Papa from 'papaparse'
import { t } from '../../i18n/t'
import { say } from '../../words/say'
import type { Pack } from './pack'
import { type PackRow, rowsOf } from './rows'

/** As the columns stand; the same in every language, so that a script can rely on them. */
const COLUMNS = [
  'seq',
  'time',
  'kind',
  'words',
  'details',
  'shown',
  'version',
  'browser',
  'digest',
  'hash',
]

/** What a spreadsheet would run, also in the wide and small forms that Japanese ones may accept. */
const SIGN = '=+\\-@＝＋－＠﹦﹢﹣﹫−'
const FORMULA = new RegExp(`^[\\s\\u200B\\uFEFF]*[${SIGN}\\t\\r\\n]`, 'u')
/** Where lists are separated by semicolons, a cell is cut there, quotes or not. */
const INNER = new RegExp(`([;\\t\\r\\n]["\\s\\u200B\\uFEFF]*)(?=[${SIGN}])`, 'gu')

/** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
export function packToCsv(pack: Pack): string {
  const cells = rowsOf(pack).map((row) => cellsOf(row).map(harmless))
  return `\uFEFF${Papa.unparse({ fields: COLUMNS, data: cells }, { newline: '\r\n' })}\r\n`
}

/** Text that a spreadsheet shows instead of computing it. */
export function harmless(cell: string): string {
  const whole = cell.replace(INNER, "$1'")
  return FORMULA.test(cell) ? `'${whole}` : whole
}

function cellsOf(row: PackRow): string[] {
  if (row.is === 'withheld') {
    const words = t('journal_withheld', String(row.from), String(row.to))
    return [String(row.from), '', 'withheld', words, '', '', '', '', '', '']
  }
  const details = row.details.map(({ label, value }) => `${say(label)}: ${textOf(value)}`)
  const { seq, time, kind, words, shown, version, browser, digest, hash } = row
  const said = [kind, say(words), details.join('; '), shown, version, browser, digest, hash]
  return [String(seq), time, ...said]
}

function textOf(value: Parameters<typeof say>[0] | string): string {
  return typeof value === 'string' ? value : say(value)
}
