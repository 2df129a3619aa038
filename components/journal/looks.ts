/** The tone and the icon of each outcome: green is only what the MDM itself showed. */
import type { Outcome } from '../../lib/journal/timeline'
import type { Tone } from '../shared/words'
import type { IconName } from '../ui/icons'

const LOOKS: Record<Outcome, { tone: Tone; icon: IconName }> = {
  proved: { tone: 'proved', icon: 'check' },
  renewed: { tone: 'plain', icon: 'check' },
  'renewed-by-release': { tone: 'check', icon: 'edit' },
  uploaded: { tone: 'check', icon: 'question' },
  pressed: { tone: 'check', icon: 'clock' },
  created: { tone: 'check', icon: 'edit' },
  revoked: { tone: 'stop', icon: 'stop' },
  alarm: { tone: 'stop', icon: 'alert' },
  stopped: { tone: 'plain', icon: 'undo' },
  held: { tone: 'plain', icon: 'shield' },
  looked: { tone: 'plain', icon: 'eye' },
}

export function outcomeLook(outcome: Outcome): { tone: Tone; icon: IconName } {
  return LOOKS[outcome]
}
