/**
 * Enrollment profiles, plain or signed, and what a Mac's `profiles show -output stdout-xml` prints:
 * the topics that devices listen to.
 */
import { parseTopic, type Topic } from '../domain/topic'
import { type Node, parseDer } from './forge-asn1'
import { isDict, type PlistDict, type PlistValue } from './plist-reader'

const MDM_PAYLOAD = 'com.apple.mdm'
/** Keys that only profiles and their lists have at the top. */
const PROFILE_KEYS = ['PayloadContent', 'PayloadType', 'ProfileItems', '_computerlevel']

export function isProfile(dict: PlistDict): boolean {
  const lists = Object.values(dict).filter((value) => Array.isArray(value))
  const hasItems = lists.some((list) => list.some((item) => isDict(item) && 'ProfileItems' in item))
  return hasItems || PROFILE_KEYS.some((key) => Object.hasOwn(dict, key))
}

/** The topics of all `com.apple.mdm` payloads in the list, each once. */
export function profileTopics(dict: PlistDict): Topic[] {
  const found = mdmPayloads(dict).flatMap((payload) => {
    // `profiles show` puts what a profile holds one level deeper, under PayloadContent.
    const inner = isDict(payload.PayloadContent) ? payload.PayloadContent : payload
    const topic = typeof inner.Topic === 'string' ? parseTopic(inner.Topic) : null
    return topic === null ? [] : [topic]
  })
  return [...new Set(found)]
}

/** Topics by their key, where the list itself cannot be read: cut, or broken up by a signature. */
export function topicsByKey(text: string): Topic[] {
  const pattern = /<key>Topic<\/key>\s{0,80}<string>\s{0,80}([\w.-]{24,64})\s{0,80}<\/string>/gi
  const found = [...text.matchAll(pattern)].flatMap(([, value]) => parseTopic(value ?? '') ?? [])
  return [...new Set(found)]
}

/** What a signed message (CMS SignedData, RFC 5652) carries, as bytes; null when nothing. */
export function signedContent(der: Uint8Array): string | null {
  // ContentInfo [0] SignedData: version, digest algorithms, contents: type, [0] octets.
  const contents = parseDer(der)?.children[1]?.children[0]?.children[2]
  const octets = contents?.children[1]?.children[0]
  return octets === undefined ? null : gather(octets)
}

/** Octets may come in pieces, as openssl writes them. */
function gather(node: Node): string {
  return node.bytes + node.children.map(gather).join('')
}

function mdmPayloads(value: PlistValue): PlistDict[] {
  if (Array.isArray(value)) return value.flatMap(mdmPayloads)
  if (!isDict(value)) return []
  const inner = Object.values(value).flatMap(mdmPayloads)
  return value.PayloadType === MDM_PAYLOAD ? [value, ...inner] : inner
}
