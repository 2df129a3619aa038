/** Apple's replies to an upload, in the words seen in public. */
import type { PendingResult, UploadError, UploadReply } from '../data/types.ts'

type Refusal = Exclude<UploadError, 'not-found'>

const REFUSALS: Record<Refusal, { code: number; words: string }> = {
  'file-type': {
    code: -80001, // the number is not known
    words:
      'You have uploaded an invalid file type. Supported file extensions are .txt, .rtf, .plist, .b64',
  },
  'signature-invalid': {
    code: -80018,
    words: 'Certificate Signature Verification failed because the signature is invalid.',
  },
  'signing-certificate-expired': {
    code: -80019, // the number is not known
    words: 'Certificate Signature Verification failed because the signing certificate is expired.',
  },
}

export function refusal(error: Refusal): UploadReply {
  const { code, words } = REFUSALS[error]
  return {
    ErrorCode: code,
    ErrorMessage: words,
    ErrorDescription: `<p>${words}</p>`,
  }
}

export function success(result: PendingResult): UploadReply {
  return { ErrorCode: 0, ErrorMessage: '', ErrorDescription: '', result }
}
