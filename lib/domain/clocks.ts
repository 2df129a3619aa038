/** Every time limit of the product, in milliseconds, in one place. */
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export const CLOCKS = {
  /** A reading of the MDM is fresh, and may make a row green, for this long. */
  readingFresh: 24 * HOUR,
  /** A release ends after this long without use. */
  releaseIdle: 30 * MINUTE,
  /** Renew was pressed on a proved row and the portal's next screen is awaited. */
  renewalCarried: 30 * MINUTE,
  /** A file was uploaded and the certificate is awaited. */
  uploadPending: 24 * HOUR,
  /** A file was proved right and the MDM is awaited to show it. */
  provedPending: 7 * 24 * HOUR,
  /** What the person came to do also counts in the tab of their MDM, for this long. */
  taskElsewhere: 24 * HOUR,
  /** Both people said "ready": the challenge may be answered, and words count, for this long. */
  confirmation: 10 * MINUTE,
  /** A confirmation was given and Renew is not pressed yet. */
  confirmed: 30 * MINUTE,
  /** One confirmation over a day's list counts for a working day. */
  listConfirmed: 12 * HOUR,
  /** After a released gesture everything is held: the second half of a double click. */
  doubleClick: 500,
  /** A screen that is not understood stays quiet for this long before the alarm. */
  alarmDelay: 5 * SECOND,
  /** A region must not change for this long before what it shows counts as read. */
  detailsStable: 300,
  /** An (i) that shows nothing for this long is given up. */
  detailsTimeout: 6 * SECOND,
  /** After the re-read said "still the same", Renew may be pressed for this long. */
  armed: 30 * SECOND,
} as const
