/** How long files may be. Blank lines and comments do not count where wiring is measured. */
import type { Source } from './sources'

/** Past this many non-blank lines a file is two files. */
const LONGEST = 300
const WIRING = 30
const CONTENT_WIRING = 60

/** Says which limit a source file exceeds; null when none. */
export function tooLong(path: string, text: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length
  return lines > LONGEST ? `${path} has ${lines} lines, at most ${LONGEST}` : null
}

/** Entry points are wiring only: says which one holds more code than that. */
export function tooMuchWiring({ path, text }: Source): string | null {
  const limit = /\.content(\/|\.)/.test(path) ? CONTENT_WIRING : WIRING
  const lines = codeLines(text)
  return lines > limit ? `${path} has ${lines} lines of code, at most ${limit}` : null
}

function codeLines(text: string): number {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').split('\n')
  return bare.filter((line) => !/^\s*(\/\/|$)/.test(line)).length
}
