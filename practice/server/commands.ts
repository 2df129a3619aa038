/** Carries a test's command out: on the server's own list first, then on the open pages. */
import type { PageCommand, PracticeCertificate } from '../data/types.ts'
import type { Pushes } from './pushes.ts'
import type { World } from './world.ts'

export async function carryOut(world: World, pushes: Pushes, command: PageCommand): Promise<void> {
  const account = world.state.of(world.currentAccount)
  const list = account.certificates
  switch (command.do) {
    case 'rebuild-list':
      return pushes.send({ do: 'rebuild-list' })
    case 'remove-row':
      list.splice(command.index, 1)
      return sendList()
    case 'insert-row':
      list.splice(command.index, 0, structuredClone(command.certificate))
      return sendList()
    case 'swap-rows':
      swap(list, command.a, command.b)
      return sendList()
    case 'change-account':
      return changeAccount(command.account, command.certificates)
    case 'delay-next-details':
      world.nextDetailsDelay = command.ms
      return
    case 'answer-with-other-details':
      world.nextDetailsOf = list[command.index]?.id ?? null
      return
    case 'expire-session':
      world.sessions.endAll()
  }

  function sendList(): Promise<void> {
    const certificates = world.state.of(world.currentAccount).certificates
    const listed = certificates.map((one) => world.state.listed(one))
    return pushes.send({ do: 'set-list', certificates: listed })
  }

  async function changeAccount(to: string, certificates?: PracticeCertificate[]): Promise<void> {
    const before = world.state.of(world.currentAccount).certificates
    world.currentAccount = to
    world.sessions.rename(to)
    world.state.of(to).certificates = structuredClone(certificates ?? before)
    await pushes.send({ do: 'set-account', account: to })
    if (certificates !== undefined) await sendList()
  }
}

function swap(list: PracticeCertificate[], a: number, b: number): void {
  const first = list[a]
  const second = list[b]
  if (first === undefined || second === undefined) return
  list[a] = second
  list[b] = first
}
