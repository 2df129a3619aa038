/** node-forge's parts have no types of their own; they are the whole's. */
declare module 'node-forge/lib/asn1.js' {
  import type { asn1 as whole } from 'node-forge'

  const asn1: {
    fromDer(bytes: string, options: object): { tagClass: number; type: number; value: unknown }
    derToOid: typeof whole.derToOid
    utcTimeToDate: typeof whole.utcTimeToDate
    generalizedTimeToDate: typeof whole.generalizedTimeToDate
  }
  export default asn1
}

declare module 'node-forge/lib/sha1.js' {
  import type { md } from 'node-forge'

  const sha1: typeof md.sha1
  export default sha1
}

declare module 'node-forge/lib/sha256.js' {
  import type { md } from 'node-forge'

  const sha256: typeof md.sha256
  export default sha256
}

declare module 'node-forge/lib/jsbn.js' {
  import type { jsbn as whole } from 'node-forge'

  const jsbn: typeof whole
  export default jsbn
}

declare module 'node-forge/lib/rsa.js' {
  import type { pki } from 'node-forge'

  const rsa: typeof pki.rsa
  export default rsa
}
