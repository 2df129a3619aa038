/**
 * `node verify-evidence.mjs [--anchor HASH] [--key HEX] [--events] FILE...`
 * Exit code 0: every file is unchanged, whole and signed; 1: at least one is not; 2: called wrongly.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { t } from '../../lib/i18n/t'
import { keyShort } from '../../lib/journal/head'
import { type CheckOptions, checkPack, type PackReading } from '../../lib/journal/pack/check-pack'
import { packShort, rowsOf } from '../../lib/journal/pack/rows'
import { trustedEntries } from '../../lib/journal/pack/together'
import { plain } from '../../lib/journal/words/plain'
import { breakWords, noteWords, verdictWords } from '../../lib/journal/words/verdict-words'
import { say } from '../../lib/words/say'
import { speak } from './speech'

const USAGE = 'node verify-evidence.mjs [--anchor HASH] [--key HEX] [--events] FILE...'

const write = (line: string) => process.stdout.write(`${line}\n`)

async function main(args: readonly string[]): Promise<number> {
  speak(process.env.LC_ALL || process.env.LANG || 'en')
  const asked = read(args)
  if (asked === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const { files, events, ...options } = asked
  let isGood = true
  for (const file of files) isGood = (await report(file, options, events)) && isGood
  return isGood ? 0 : 1
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { anchor: text, key: text, events: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    })
    const { anchor = null, key = null, events = false } = values
    if (positionals.length === 0) return null
    return { files: positionals, anchor: anchor?.toLowerCase() ?? null, key, events }
  } catch {
    return null
  }
}

async function report(file: string, options: CheckOptions, events: boolean): Promise<boolean> {
  const bytes = await readFile(file).catch(() => new Uint8Array())
  const reading = await checkPack(bytes, options)
  const name = plain(basename(file))
  write(t(reading.ok ? 'journal_check_good' : 'journal_check_bad', name))
  for (const line of linesOf(reading)) write(`  ${line}`)
  if (events && reading.kind === 'checked') {
    const entries = trustedEntries(reading)
    for (const row of rowsOf({ ...reading.pack, entries })) {
      if (row.is === 'event') write(`  ${row.seq}  ${row.time}  ${say(row.words)}`)
      else write(`  ${t('journal_withheld', String(row.from), String(row.to))}`)
    }
  }
  return reading.ok
}

function linesOf(reading: PackReading): string[] {
  if (reading.kind === 'refused') {
    return [
      t(reading.why === 'not-text' ? 'journal_refused_not_text' : 'journal_refused_not_a_pack'),
    ]
  }
  const { chain, pack, isUnchanged, isSigned } = reading
  const { key } = pack.header
  return [
    say(verdictWords(chain)),
    ...(chain.ok ? [] : [say(breakWords(chain.why))]),
    ...(isUnchanged ? [] : [t('journal_check_changed')]),
    ...(isSigned || !chain.ok ? [] : [t('journal_check_no_sign')]),
    ...chain.notes.map((note) => say(noteWords(note))),
    `${t('journal_pack_short')}: ${packShort(pack)}`,
    ...(key === null || !isSigned ? [] : [t('journal_check_signed', keyShort(key))]),
    ...(chain.anchored === null ? [] : [t('journal_check_anchored', String(chain.anchored))]),
  ]
}

// Whoever reads only the first lines (`| head`) still gets the right exit code.
process.stdout.on('error', () => undefined)
process.exitCode = await main(process.argv.slice(2))
