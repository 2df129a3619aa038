/**
 * What a file is, told by its content alone: plain facts, ready to be sent as a message. Nothing
 * of a private key is ever in here.
 */
import type { Serial } from '../domain/serial'
import type { Topic } from '../domain/topic'

/** One push certificate for MDM. */
export interface PushCertificate {
  topic: Topic
  /** Null when longer than 64 bits, which push certificates never are. */
  serial: Serial | null
  /** Milliseconds since the epoch. */
  notBefore: number
  notAfter: number
  commonName: string | null
  /** False when the CN names another guid than the UID. Only the UID counts. */
  nameAgrees: boolean
  /** Subject country, e.g. `US`; null when it has none. */
  country: string | null
  /** SHA-256 of the DER SubjectPublicKeyInfo, 64 lower-case hex digits: equal to its request's. */
  keyHash: string
  /** Apple's marker extension of push certificates is there. */
  hasMarker: boolean
  issuer: IssuerFacts
}

export interface IssuerFacts {
  /** The issuer's CN; null when it has none. */
  name: string | null
  /**
   * `apple`: the signature verifies with a public key of Apple's. `unknown`: none of the issuers
   * that are known has this name (Apple may have a new one). `broken`: it bears the name of a known
   * issuer, and the signature is not that issuer's. `unchecked`: the algorithm cannot be verified.
   */
  is: 'apple' | 'unknown' | 'broken' | 'unchecked'
}

/** A vendor-signed request, as an MDM makes it for Apple's page. It carries no topic. */
export interface SignedRequest {
  vendor: {
    /** The company in `MDM Vendor: <company>`, else the whole CN. */
    name: string
    organisation: string | null
    /** Apple's team id, e.g. `9KBH5RKYEW`. */
    teamId: string | null
    /** Milliseconds since the epoch. */
    notAfter: number
  } | null
  /** SHA-256 of the DER SubjectPublicKeyInfo in the request, 64 lower-case hex digits. */
  keyHash: string | null
  /** Whether the vendor's signature over the request verifies with the leaf of its chain. */
  signature: 'sha256' | 'sha1' | 'broken' | 'unchecked'
  /** Whether each certificate of the chain is signed by the next. */
  chain: 'whole' | 'broken' | 'unchecked'
  /** The request's own signature by its key. */
  selfSigned: boolean
  form: 'base64' | 'plist'
}

/** Files people take for the right one. */
export type WrongFile =
  | 'empty'
  | 'huge'
  | 'truncated'
  | 'html'
  | 'unsigned-request'
  | 'incomplete-request'
  | 'app-push'
  | 'macos-server'
  /** An MDM push certificate's CN, but no UID. */
  | 'no-uid'
  /** A UID below com.apple.mgmt, but not External. */
  | 'other-prefix'
  | 'tls'
  | 'signing'
  | 'ca'
  | 'other-certificate'
  | 'enrolment-token'
  | 'books-token'
  | 'private-key'
  /** `.p12` or `.pfx`: cannot be checked without its password. */
  | 'p12'
  | 'unreadable-certificate'
  | 'unrecognised'

export type FileFacts =
  | {
      is: 'push-certificate'
      /** The newest first; at least one. */
      certificates: [PushCertificate, ...PushCertificate[]]
      /** A private key lay beside it; it was dropped unread. */
      withKey: boolean
      /** Other certificates beside it (a chain, say). */
      others: number
    }
  | { is: 'request'; request: SignedRequest }
  /** An enrollment profile, or what a Mac's `profiles show` prints: topics of `com.apple.mdm`. */
  | { is: 'profile'; topics: Topic[] }
  /** `detail`: the name in the file that shows what it is, e.g. a certificate's CN. */
  | { is: 'wrong'; what: WrongFile; detail: string | null }

/** No file that matters here is as large: requests are about 10 kB, certificates 2 kB. */
export const LARGEST_FILE = 64 * 1024
