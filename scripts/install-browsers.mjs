/** Getting the browsers that are missing, never with a question. */
import { CHROMIUM, downloads, FIREFOX, locate, missing, thisMachine } from './browsers.mjs'
import { run, say } from './run.mjs'

/**
 * The ladder: found, else downloaded, else the system's packages in one go, else words.
 * @param {import('./browsers.d.mts').Browser[]} wanted
 * @param {import('./install-browsers.d.mts').Machine} machine
 * @returns {Promise<string[]>} what a person has to do; empty when every browser is there
 */
export async function ensureBrowsers(wanted, machine = thisSystem) {
  let absent = wanted.filter((browser) => machine.locate(browser).path === null)
  for (const browser of absent.filter((each) => mayReplace(each, machine))) {
    await machine.download(browser)
  }
  absent = absent.filter((browser) => machine.locate(browser).path === null)
  const packages = absent.filter((browser) => mayReplace(browser, machine))
  if (packages.length > 0) await machine.systemPackages(packages)
  return absent
    .map((browser) => ({ browser, ...machine.locate(browser) }))
    .filter(({ path }) => path === null)
    .map(({ browser, rejected }) => missing(browser, rejected, machine.platform))
}

/** A browser named by its variable is the person's own choice: another one would not be used. */
function mayReplace(browser, machine) {
  return (machine.env[browser.variable] ?? '') === ''
}

/** @type {import('./install-browsers.d.mts').Machine} */
export const thisSystem = {
  env: process.env,
  platform: process.platform,
  locate: (browser) => locate(browser, thisMachine),
  download,
  systemPackages,
}

async function download(browser) {
  say(`No ${browser.name} found: downloading one …`)
  const [command, args] =
    browser === FIREFOX
      ? ['browsers', ['install', 'firefox@stable', '--path', downloads]]
      : ['playwright', ['install', 'chromium']]
  const { code, output } = await run(command, args, { timeout: 180_000 })
  if (code !== 0) say(`  not possible: ${reason(output)}`)
}

function reason(output) {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.find((line) => line.startsWith('Error')) ?? lines.at(-1) ?? 'no reason given'
}

async function systemPackages(browsers) {
  const prefix = await privileged()
  if (prefix === null) return
  const names = browsers.map((browser) => (browser === CHROMIUM ? 'chromium' : 'firefox-esr'))
  say(`Installing ${names.join(' and ')} with apt-get …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => run(...split([...prefix, 'apt-get', ...args]), { env })
  await apt('update')
  // One by one: a system that has only one of the packages still gets that one.
  for (const name of names) {
    const { code, output } = await apt('install', '-y', '--no-install-recommends', name)
    if (code !== 0) say(`  ${name}: ${output.trim().split('\n').at(-1)}`)
  }
}

function split([command, ...args]) {
  return [command, args]
}

/** What to put before `apt-get`; null where it is absent or would ask for a password. */
async function privileged() {
  if (process.platform !== 'linux' || thisMachine.onPath('apt-get') === null) return null
  if (process.getuid?.() === 0) return []
  const { code } = await run('sudo', ['-n', 'true'], { timeout: 10_000 })
  return code === 0 ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive'] : null
}
