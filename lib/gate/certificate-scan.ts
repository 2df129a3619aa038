/**
 * A short look into a file for push certificates, small enough for a content script: PEM blocks,
 * raw DER (also inside PKCS#7) and bare base64. It finds what can be compared at once; whether a
 * certificate is sound is judged in the background. Hostile input is bounded, never trusted.
 */
import type { SeenCertificate } from '../domain/certificate-fault'
import { parseSerial } from '../domain/serial'
import { parseTopic } from '../domain/topic'

/** What a file without a readable certificate still looks like. */
export type Looks = 'cut' | 'html' | 'empty' | 'p12'

export interface Scan {
  /** Push certificates for MDM, in the order in which they stand. */
  certificates: SeenCertificate[]
  /** Null when there is a readable certificate of any kind, or nothing that looks like one. */
  looks: Looks | null
}

/** 0.9.2342.19200300.100.1.1, the attribute that holds the UID. */
const UID = '\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x01'
/** 1.2.840.113549.1.7.1, behind version 3: how a PKCS#12 file begins. */
const P12_VERSION = '\x02\x01\x030'
const P12_DATA = '\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01'
/** As generous about what stands before CERTIFICATE as the full reading is. */
const BLOCK = /-----BEGIN (?:[\s\S]{0,60}?CERTIFICATE|PKCS7|CMS)\s*-----([^-]*)(-----END)?/g
const UTF_16 = /^(?:\xff\xfe|\xfe\xff)/
const HTML = /^[\s\S]{0,3}?\s*<(?:!doctype html|html)\b/i
/** Files of 64 kB hold a few thousand values at most. */
const MOST_NODES = 5000
const DEEPEST = 12

/** Reads `bytes`, one character a byte. Never throws. */
export function scanCertificates(bytes: string): Scan {
  const found: Found = { certificates: [], readable: 0, broken: 0, nodes: 0 }
  // UTF-16, as some editors save it, is ASCII with zero bytes between.
  const text = isUtf16(bytes) ? bytes.replaceAll('\0', '') : bytes
  for (const [, body = '', end] of text.matchAll(BLOCK))
    look(fromBase64(body), found, end === undefined)
  if (isBinary(bytes)) look(bytes, found, false)
  else if (/^[^A-Za-z]{0,9}MI[A-Za-z0-9+/=\s]+$/.test(text)) look(fromBase64(text), found, false)
  const { certificates, readable, broken } = found
  return { certificates, looks: readable > 0 ? null : looksLike(bytes, broken) }
}

/** By its mark, or without one by the zero beside the first letter. */
function isUtf16(bytes: string): boolean {
  return UTF_16.test(bytes) || bytes.slice(0, 2).includes('\0')
}

/** DER begins with the same byte as a text that begins with "0". */
function isBinary(bytes: string): boolean {
  const isControl = (one: string) => one < '\t' || (one > '\r' && one < ' ')
  return bytes.startsWith('0') && [...bytes.slice(0, 64)].some(isControl)
}

function looksLike(bytes: string, broken: number): Looks | null {
  if (isP12(bytes.slice(0, 40))) return 'p12'
  if (broken > 0) return 'cut'
  if (HTML.test(bytes)) return 'html'
  return bytes.trim() === '' ? 'empty' : null
}

function isP12(start: string): boolean {
  return start.startsWith('0') && start.includes(P12_VERSION) && start.includes(P12_DATA)
}

interface Found {
  certificates: SeenCertificate[]
  /** Certificates of any kind. */
  readable: number
  /** What claims to be one, or holds a UID, and cannot be read. */
  broken: number
  nodes: number
}

interface Node {
  tag: number
  start: number
  end: number
}

/** `isCut`: what announces a certificate has no end. */
function look(der: string, found: Found, isCut: boolean): void {
  const before = found.readable
  const root = nodeAt(der, 0, der.length)
  if (root !== null && !isCut) descend(der, root, found, 0)
  if (found.readable === before && (!der.startsWith('0') || root === null || der.includes(UID)))
    found.broken += 1
}

/** A certificate may lie in a PKCS#7 envelope: every constructed value is tried. */
function descend(der: string, node: Node, found: Found, depth: number): void {
  if (depth > DEEPEST || ++found.nodes > MOST_NODES) return
  const inner = childrenOf(der, node)
  const seen = node.tag === 0x30 ? certificate(der, inner) : undefined
  if (seen === undefined) {
    for (const child of inner) if (child.tag & 0x20) descend(der, child, found, depth + 1)
    return
  }
  found.readable += 1
  if (seen !== null) found.certificates.push(seen)
}

/** Undefined: not a certificate; null: one, but not a push certificate for MDM. RFC 5280, 4.1. */
function certificate(der: string, [tbs]: Node[]): SeenCertificate | null | undefined {
  if (tbs?.tag !== 0x30) return undefined
  const fields = childrenOf(der, tbs)
  if (fields[0]?.tag === 0xa0) fields.shift()
  const [serial, , , validity, subject, key] = fields
  if (serial?.tag !== 2 || !validity || subject?.tag !== 0x30 || key?.tag !== 0x30) return undefined
  const [notBefore, notAfter] = childrenOf(der, validity).map((node) => time(der, node))
  if (!notBefore || !notAfter) return undefined
  const topic = parseTopic(userId(der, subject))
  return topic && { topic, serial: parseSerial(hex(contentOf(der, serial))), notBefore, notAfter }
}

/** The subject's UID that is a topic; of several the first that is one. */
function userId(der: string, subject: Node): string {
  const values = childrenOf(der, subject)
    .flatMap((set) => childrenOf(der, set))
    .map((pair) => childrenOf(der, pair))
    .filter(([oid]) => oid !== undefined && contentOf(der, oid) === UID)
    // BMPString has a zero byte before each letter.
    .map(([, value]) => (value === undefined ? '' : contentOf(der, value).replaceAll('\0', '')))
  return values.find((value) => parseTopic(value) !== null) ?? ''
}

/** Milliseconds of a UTCTime or GeneralizedTime; 0 for anything else. */
function time(der: string, node: Node): number {
  const text = contentOf(der, node)
  const year = node.tag === 23 ? (text < '5' ? '20' : '19') : ''
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/.exec(year + text)
  if (parts === null || (node.tag !== 23 && node.tag !== 24)) return 0
  const [, y, month, day, hour, minute, second = 0] = parts.map(Number)
  return Date.UTC(y ?? 0, (month ?? 0) - 1, day, hour, minute, second || 0)
}

function nodeAt(der: string, at: number, limit: number): Node | null {
  const tag = der.charCodeAt(at)
  let length = der.charCodeAt(at + 1)
  let start = at + 2
  if (length > 0x7f) {
    const end = start + (length & 0x7f)
    // More than three bytes of length is no file of 64 kB; none is BER's "until the end".
    if (end > start + 3 || end === start) return null
    for (length = 0; start < end; start += 1) length = length * 256 + der.charCodeAt(start)
  }
  // Past the end of the text everything is NaN, which is not less than anything.
  return start + length <= limit ? { tag, start, end: start + length } : null
}

function childrenOf(der: string, { start, end }: Node): Node[] {
  const nodes: Node[] = []
  for (let at = start; at < end; ) {
    const node = nodeAt(der, at, end)
    if (node === null || nodes.length > MOST_NODES) return []
    nodes.push(node)
    at = node.end
  }
  return nodes
}

function contentOf(der: string, { start, end }: Node): string {
  return der.slice(start, end)
}

function hex(bytes: string): string {
  return [...bytes].map((one) => one.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

/** Line ends, also as JSON writes them, aside; empty when it is no base64. */
function fromBase64(text: string): string {
  const digits = text.replace(/\\[rn]|[^A-Za-z0-9+/]/g, '')
  return digits.length % 4 === 1 ? '' : atob(digits)
}
