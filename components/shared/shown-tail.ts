/** The UID's last six as pages show them: not while a witness types them from another source. */
import { type Topic, topicTail } from '../../lib/domain/topic'

const HIDDEN = '••••••'
let isHidden = false

/** Told by every new state, before the page is drawn from it. */
export function hideTails(hide: boolean): void {
  isHidden = hide
}

export function shownTail(topic: Topic): string {
  return isHidden ? HIDDEN : topicTail(topic)
}
