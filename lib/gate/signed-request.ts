/**
 * A short look, inside the event, at whether a file can be a vendor-signed request at all. It is
 * generous: what it lets by is judged fully in the background a moment later.
 */

const MARKS = ['PushCertRequestCSR', 'PushCertCertificateChain', 'PushCertSignature']

/** Whether the bytes (one character each) are a request: base64 of a property list, or the list. */
export function isVendorSignedRequest(binary: string): boolean {
  // Byte order marks of UTF-8 and UTF-16; the zeros of UTF-16 between plain letters.
  const text = binary.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g, '').trim()
  const list = /^<(\?xml|!doctype|plist)/i.test(text) ? text : decoded(text)
  return MARKS.every((mark) => list.includes(mark))
}

function decoded(base64: string): string {
  // "<?x", "<!D", "<pl" or a byte order mark in base64; anything else is not even tried.
  if (!/^(PD94|PCFE|PHBs|77u)/.test(base64)) return ''
  try {
    return atob(base64.replace(/\s/g, ''))
  } catch {
    return ''
  }
}
