/** Shapes of a second person's confirmation, as it is stored. */
import * as v from 'valibot'
import type { Confirmation, Given, PastChallenge } from '../domain/confirmation'
import { count, id, type Schema, text, time, topic, topics } from './schemas'

export const given: Schema<Given> = v.strictObject({
  at: time,
  strength: v.picklist(['witnessed', 'independent', 'signed']),
  independence: v.picklist(['own-reading', 'same-source', 'same-profile', 'stated']),
  by: text,
})

const challenged = {
  challenge: v.pipe(v.string(), v.maxLength(40)),
  since: time,
  topics: v.pipe(topics, v.minLength(1)),
}

export const pastChallenge: Schema<PastChallenge> = v.strictObject({
  ...challenged,
  why: v.picklist(['used', 'expired', 'replaced']),
})

export const confirmation: Schema<Confirmation> = v.strictObject({
  topic: v.nullable(topic),
  isRead: v.boolean(),
  account: v.nullable(text),
  recordId: id,
  row: v.nullable(count),
  rowText: text,
  at: time,
  now: v.nullable(v.strictObject(challenged)),
  past: v.pipe(v.array(pastChallenge), v.maxLength(10)),
  wrong: count,
  given: v.nullable(given),
  broken: v.nullable(time),
})
