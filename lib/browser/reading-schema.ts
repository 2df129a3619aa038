/** The shape of what an importer read in one of the extension's pages. */
import * as v from 'valibot'
import type { Reading } from '../domain/record'
import { mdm, serial, source, text, time, topic } from './schemas'

export const reading: v.GenericSchema<unknown, Reading> = v.strictObject({
  mdm,
  source,
  topic: v.nullable(topic),
  serial: v.nullable(serial),
  expiry: v.nullable(time),
  account: v.nullable(text),
  organisation: v.nullable(text),
  asOf: v.exactOptional(time),
})
