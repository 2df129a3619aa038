import type { Tone } from '../shared/words'
import { Icon, type IconName } from './icons'

export function Badge({ tone, icon, word }: { tone: Tone; icon: IconName; word: string }) {
  return (
    <span class={`badge tone-${tone}`}>
      <Icon name={icon} />
      {word}
    </span>
  )
}
