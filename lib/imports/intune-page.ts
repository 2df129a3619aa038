/**
 * The admin center's page, and any other text that holds a topic or a serial, read by what the
 * values look like, so that every language works. The last resort: it claims little.
 */
import { type FoundDate, findDates } from '../domain/date-reading'
import type { Serial } from '../domain/serial'
import type { Topic } from '../domain/topic'
import {
  type ImportContext,
  type Importer,
  type ImportNote,
  type ImportResult,
  refused,
} from './result'
import { conclude, type Draft } from './shared/conclude'
import {
  blanked,
  type Found,
  findAccounts,
  findSerials,
  findTopics,
  findWholeNumbers,
} from './shared/values'

/** Longer texts are logs: a number or a date somewhere in them says nothing of the certificate. */
const SHORT = 4_000

export const intunePage: Importer = {
  id: 'intune-page',
  recognises: (text) => topicsIn(text).length > 0 || looksLikePage(text),
  read: readPage,
}

function readPage(text: string, context: ImportContext): ImportResult {
  const joined = joinBroken(text)
  if (isDetails(joined)) return refused('portal-details')
  const blocks = blocksOf(joined, findTopics(joined))
  const read = blocks.map(readBlock).filter((item) => item !== null)
  if (read.length === 0) return refused('nothing-recognisable')
  const notes = read.flatMap((item) => item.notes)
  return conclude(
    'intune-page',
    read.map((item) => item.draft),
    notes,
    context,
  )
}

function topicsIn(text: string): Found<Topic>[] {
  return findTopics(joinBroken(text))
}

/** A topic broken by line ends (narrow windows, mails) is made whole; other text is left alone. */
function joinBroken(text: string): string {
  if (findTopics(text).length > 0) return text
  return text.replace(
    /(?<=com\.apple\.mgmt\.external\.[0-9a-f\s-]{0,60}[0-9a-f-])[ \t]*\n\s*(?=[0-9a-f-])/gi,
    '',
  )
}

/** Without a topic only the page's whole set counts: serial, account and a date close together. */
function looksLikePage(text: string): boolean {
  const few = text.length < SHORT
  return (
    few &&
    findSerials(text).length === 1 &&
    findAccounts(text).length > 0 &&
    findDates(text).length > 0
  )
}

/** The text around each topic: the page names it last, other texts first. */
function blocksOf(text: string, topics: Found<Topic>[]): string[] {
  const different = topics.filter(
    (topic, index) => topics.findIndex((other) => other.value === topic.value) === index,
  )
  if (different.length < 2) return [text]
  const before = text.slice(0, different[0]?.index)
  const endsBlock = findSerials(before).length > 0 || findAccounts(before).length > 0
  return different.map((topic, index) =>
    endsBlock
      ? text.slice(different[index - 1]?.end ?? 0, topic.end)
      : text.slice(topic.index, different[index + 1]?.index),
  )
}

function readBlock(text: string): { draft: Draft; notes: ImportNote[] } | null {
  const topics = findTopics(text)
  const serials = findSerials(text)
  const accounts = findAccounts(text)
  const serial = onlyOne(serials)
  const topic = topics[0]?.value ?? null
  if (topic === null && serial === null) return null
  const rest = blanked(text, [...topics, ...serials, ...accounts])
  const dates = text.length < SHORT ? findDates(rest) : []
  const isPage = serial !== null && (accounts.length > 0 || dates.length > 0)
  return {
    draft: {
      reading: {
        mdm: isPage ? 'intune' : 'other',
        source: isPage ? 'intune-page' : 'typed',
        topic,
        serial,
        account: nearest(accounts, serials[0]?.index ?? topics[0]?.index ?? 0),
        organisation: null,
      },
      dates: { expiry: dates, others: [], days: findWholeNumbers(withoutDates(rest, dates)) },
    },
    notes: serial === null && serials.length > 1 ? [{ note: 'serial-unclear', detail: '' }] : [],
  }
}

function onlyOne(serials: Found<Serial>[]): Serial | null {
  const values = new Set(serials.map((serial) => serial.value))
  return values.size === 1 ? ([...values][0] ?? null) : null
}

/** A page copied whole also names the admin who is signed in: the address beside the serial counts. */
function nearest(accounts: Found<string>[], place: number): string | null {
  const sorted = [...accounts].sort((a, b) => Math.abs(a.index - place) - Math.abs(b.index - place))
  return sorted[0]?.value ?? null
}

function withoutDates(text: string, dates: FoundDate[]): string {
  return blanked(
    text,
    dates.map((date) => ({ index: date.index, end: date.index + date.text.length })),
  )
}

/**
 * A subject line: what Apple's portal shows behind the (i). Taken as what the MDM uses, it would
 * turn the very row green that it was copied from.
 */
function isDetails(text: string): boolean {
  return /CN ?= ?APSP:/i.test(text) || /UID ?= ?com\.apple\./i.test(text)
}
