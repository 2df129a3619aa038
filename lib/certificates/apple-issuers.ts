/**
 * Apple's public intermediates that sign push certificates, as plain data. A new one is a new
 * entry; until then a certificate of it is `unknown`, which is a warning and never a refusal.
 *
 * Both keys were taken from Apple's own certificates (SHA-256 fingerprints below), whose
 * signatures verify with the key of Apple Root CA
 * (b0b1730ecbc7ff4505142c49f1295e6eda6bcaed7e2c68c5be91b5a11001f024). Read on 2026-11-21.
 * The first key was also seen to verify a push certificate that Apple issued in September 2026.
 */
import type { RsaKey } from './signature'

export interface Issuer {
  /** The CN, as it stands in the certificates that it issued. */
  name: string
  /** Milliseconds since the epoch: of the certificate that the key was taken from. */
  notBefore: number
  notAfter: number
  key: RsaKey
}

export const APPLE_ISSUERS: readonly Issuer[] = [
  {
    // d3496f4b73cd67aab9f2fcb1d5aa41f8dc457769c455c792b70ddb19e92023d6
    name: 'Apple Application Integration 2 Certification Authority',
    notBefore: Date.UTC(2013, 4, 24, 17, 43, 37),
    notAfter: Date.UTC(2028, 4, 24, 17, 43, 37),
    key: {
      exponent: 65_537,
      modulus:
        'b848a1676c56089de570c546f4af85e3bd3adea1e7d9a8363c1962a57c15a047' +
        'b36b811b10acfed874e60e35b0584f74d8a3feed2deea4732559d496dc26cf9d' +
        '278b549cdc92b1e03312186299c8b9af3618a46a8191a7156ddddd0f2dcc0581' +
        '1d7d10cc2989a3c90c99aaa2ecd901676907023c17bf442824b1c42c35d6b102' +
        '000825ef50a707db25c6c34f6f5b87be2af193a7d46c5eb2392e04a9e16d1c3b' +
        'ae39713f04f3b9f4579d23004f99835e9ff00c0158beb5d1ecd7b27ec265e2f1' +
        'ec3ca6fc6edb56b3ee0a06b20b4bc9a2f0f131f6aede356cc3805e506390b6ba' +
        '6d5cc0e39f26834a1dde9ba9b05a6ffb9b6b81ecdddf32defc2e42a2ca785ad7',
    },
  },
  {
    // e6a78796e0c7a3e5437835ca16785b485aa9ddc45ccd0a65aa8933e3c3d08971, made in 2016 for the key
    // that this authority had before (its key identifier 31ea76a9… is that of the older one).
    name: 'Apple Application Integration Certification Authority',
    notBefore: Date.UTC(2016, 11, 14, 21, 8, 25),
    notAfter: Date.UTC(2026, 9, 21),
    key: {
      exponent: 65_537,
      modulus:
        'e35bb3276a0cbf6eaa4ce7c53f6f6d4ce6a295d5ebd502af707446b9d18fac3b' +
        'b7de0c84d0905fffe75943cebad5c6c5ed4ffcbfc3975939f964e80e4a9f9ff6' +
        'ec7a88eadfb6e762017f9a0fc54a16ebace6985f423e82cb1db36aef1bc28bb6' +
        '0999c9f02c12d72b88be2aa8f6613b89eabf7f694602cc643e24e95f8ef4fbe2' +
        '8afe03fa292cdac99448d0deee2f884cf720b56c22cae986c54b5dcf83af4fc6' +
        'b00cb3ebd0996dadf7266f092f87b8e2b432518df6cc2f8897dcd70c6b92caa7' +
        '1ed2fa233e81f609a6898a3d48098d080db05dba0559f17905a4095b66a6ed8b' +
        '93bcc75d7937e14435918ed8d70f95926743ac752b12492336115dd3f282b813',
    },
  },
]
