/**
 * The topic of an MDM push certificate: the subject's UID attribute
 * (OID 0.9.2342.19200300.100.1.1), `com.apple.mgmt.External.<guid>`. It is the
 * identity that survives every renewal; the serial number does not.
 */
declare const topicBrand: unique symbol

/** Canonical form: the prefix as Apple writes it, the guid in lower case. */
export type Topic = string & { readonly [topicBrand]: true }

const PREFIX = 'com.apple.mgmt.External.'
const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
// Pure: scripts that parse no topic leave it out.
const EXACT = /* @__PURE__ */ new RegExp(`^com\\.apple\\.mgmt\\.external\\.(${GUID})$`, 'i')

/** The topic that `text` is, white space around it aside; null when it is anything else. */
export function parseTopic(text: string): Topic | null {
  const guid = EXACT.exec(text.trim())?.[1]
  return guid === undefined ? null : topicFromGuid(guid)
}

/** The guid part of a topic, lower case: what the CN repeats as `APSP:<guid>`. */
export function topicGuid(topic: Topic): string {
  return topic.slice(PREFIX.length)
}

/** The last six hex digits: what people read to each other. */
export function topicTail(topic: Topic): string {
  return topic.slice(-6)
}

/** The topic with this guid, in any case of letters; the caller has seen that it is one. */
export function topicFromGuid(guid: string): Topic {
  return (PREFIX + guid.toLowerCase()) as Topic
}
