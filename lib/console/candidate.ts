/**
 * Which files are looked into at all. Everything else passes untouched and unread: a console takes
 * apps, pictures and profiles all day, and they are none of the guard's business.
 */
import { LARGEST_FILE } from '../certificates/file-facts'

/** Endings that say a file is something else. None of them is ever asked for a push certificate. */
const ENDINGS_OF_OTHERS = [
  ...['png', 'jpg', 'jpeg', 'gif', 'bmp', 'ico', 'icns', 'svg', 'webp', 'heic', 'heif', 'tif'],
  ...['tiff', 'psd', 'avif', 'mp3', 'mp4', 'm4a', 'm4v', 'mov', 'avi', 'wav', 'webm', 'mkv'],
  ...['doc', 'docx', 'dotx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf', 'rtf', 'odt', 'ods', 'odp'],
  ...['pages', 'numbers', 'epub', 'eml', 'msg', 'ics', 'vcf', 'md', 'log'],
  ...['zip', 'gz', 'tgz', 'tar', 'bz2', 'xz', '7z', 'rar', 'cab', 'iso', 'dmg', 'img'],
  ...['sh', 'zsh', 'bash', 'py', 'rb', 'pl', 'ps1', 'psm1', 'psd1', 'bat', 'cmd', 'vbs', 'js'],
  ...['ts', 'mjs', 'css', 'swift', 'applescript', 'scpt', 'command', 'sql', 'go'],
  ...['json', 'jsonc', 'csv', 'tsv', 'xml', 'xsd', 'yaml', 'yml', 'toml', 'ini', 'conf', 'reg'],
  ...['admx', 'adml', 'mobileconfig', 'plist', 'strings', 'mobileprovision', 'provisionprofile'],
  ...['ipa', 'pkg', 'mpkg', 'app', 'apk', 'aab', 'xapk', 'msi', 'msix', 'msixbundle', 'appx'],
  ...['appxbundle', 'exe', 'dll', 'intunewin', 'intunemac', 'deb', 'rpm', 'jar', 'war', 'wasm'],
  ...['ttf', 'otf', 'ttc', 'woff', 'woff2', 'vpptoken', 'p7m', 'p8', 'sqlite', 'db'],
]

const OTHERS = new Set(ENDINGS_OF_OTHERS)

/** A file of this name and size (bytes) may be a push certificate. */
export function mayBeCertificate({ name, size }: { name: string; size: number }): boolean {
  return size <= LARGEST_FILE && !OTHERS.has(endingOf(name))
}

/** What stands behind the last dot, in small letters; empty when there is none. */
export function endingOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
