import { expect, it } from 'vitest'
import { type WitnessProblem, witnessProblem } from '../../lib/shadow/witness'
import { CONTOSO } from '../imports/samples'

const typed = (name: string, tail: string, renewer = 'J. Smith') =>
  witnessProblem({ name, tail }, CONTOSO, renewer)

it.each([
  ['as the UID ends', '1276fb'],
  ['in capitals', '1276FB'],
  ['with gaps', ' 12 76 fb '],
  ['in full-width letters', '１２７６ｆｂ'],
])('agrees %s', (_, tail) => {
  expect(typed('K. Jones', tail)).toBeNull()
})

it.each<[string, string, string, WitnessProblem]>([
  ['no name', ' ', '1276fb', 'name-missing'],
  ['one letter', 'K', '1276fb', 'name-missing'],
  ['the renewer again', 'j.  smith', '1276fb', 'same-person'],
  ['five characters', 'K. Jones', '276fb', 'tail-short'],
  ['the whole UID', 'K. Jones', CONTOSO, 'tail-short'],
  ['a letter that no UID has', 'K. Jones', '1276fg', 'tail-short'],
  ['another UID', 'K. Jones', '4133e2', 'disagrees'],
])('%s', (_, name, tail, problem) => {
  expect(typed(name, tail)).toBe(problem)
})

it('with no name in the settings, any name will do', () => {
  expect(typed('J. Smith', '1276fb', '')).toBeNull()
})
