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
