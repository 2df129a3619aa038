/**
 * Judges a file that claims to be evidence. Everything in it may be forged; what a verdict says is
 * only what its hashes and signatures show. Used by the journal's page, verify.html and the command.
 */
import { type Entry, verifyChain } from '../chain'
import type { SegmentHead } from '../head'
import type { ChainVerdict } from '../verdict'
import { fromIsland, ISLAND_START, isHtmlUnchanged } from './island'
import { packFromLines, type ReadLines } from './lines'
import type { Pack } from './pack'

/** Why a file is no evidence at all. */
export type NoPack = 'not-text' | 'not-a-pack'

export interface CheckOptions {
  /** A hash that was written down elsewhere (a ticket, Apple's Notes), or its beginning. */
  anchor?: string | null
  /** The public key that is expected, hex. */
  key?: string | null
}

export interface CheckedPack {
  kind: 'checked'
  pack: Pack
  /** The file is as it was saved, to the letter: its readable part too. */
  isUnchanged: boolean
  /** A signature covers every event in here: after the last one anybody could go on with the chain. */
  isSigned: boolean
  chain: ChainVerdict
  /** All three hold: unchanged, signed, and the chain is whole. */
  ok: boolean
}

export type PackReading = CheckedPack | { kind: 'refused'; why: NoPack; ok: false }

/** Never rejects. */
export async function checkPack(
  bytes: Uint8Array,
  options: CheckOptions = {},
): Promise<PackReading> {
  const text = textOf(bytes)
  if (text === null) return { kind: 'refused', why: 'not-text', ok: false }
  const isHtml = text.includes(ISLAND_START)
  const read = packFromLines(isHtml ? (fromIsland(text) ?? '') : text)
  if (read === null) return { kind: 'refused', why: 'not-a-pack', ok: false }
  const { header, heads, entries } = read
  const chain = await judge(read, options)
  const isUnchanged = read.isUnchanged && (!isHtml || isHtmlUnchanged(text))
  const isSigned = isCovered(heads, chain)
  const ok = isUnchanged && isSigned && chain.ok
  return { kind: 'checked', pack: { header, heads, entries }, isUnchanged, isSigned, chain, ok }
}

/** One text for one row of bytes: a byte more or other cannot give the same. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

async function judge(read: ReadLines, { anchor, key }: CheckOptions): Promise<ChainVerdict> {
  const { header, heads, entries, isCut } = read
  const before = placeBefore(entries[0], anchor ?? null)
  const verdict = await verifyChain(entries, heads, {
    isExcerpt: true,
    key: key ?? header.key,
    anchor: before === null ? (anchor ?? null) : null,
  })
  if (before !== null) verdict.anchored = before
  const { from, to, hash, anchored, notes } = verdict
  const facts = { from, to, hash, anchored, notes }
  if (isCut) return earlier(verdict, { ok: false, seq: (to ?? 0) + 1, why: 'malformed', ...facts })
  if (!verdict.ok) return verdict
  if (from !== header.first) return { ok: false, seq: header.first, why: 'start-missing', ...facts }
  if (to !== header.last) return { ok: false, seq: (to ?? 0) + 1, why: 'tail-missing', ...facts }
  return verdict
}

/** The hash that stood in Apple's Notes may be the one just before the first entry in here. */
function placeBefore(first: Entry | undefined, anchor: string | null): number | null {
  if (first === undefined || anchor === null || !/^[0-9a-f]{8,64}$/.test(anchor)) return null
  return first.seq > 1 && first.prev.startsWith(anchor) ? first.seq - 1 : null
}

function earlier(one: ChainVerdict, other: ChainVerdict & { ok: false }): ChainVerdict {
  return !one.ok && one.seq <= other.seq ? one : other
}

/** Signatures themselves were checked with the chain; here, whether they reach to the last event. */
function isCovered(heads: readonly SegmentHead[], { from, notes }: ChainVerdict): boolean {
  if (from === null || !heads.some(({ signature }) => signature !== null)) return false
  return !notes.some(({ kind }) => kind === 'unsigned')
}
