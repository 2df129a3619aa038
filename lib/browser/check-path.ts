/** Where a file is checked, and where what the MDM shows is: the extension's own pages. */
export function checkPath(page: 'certificate' | 'after', recordId: string | null): string {
  const query = recordId === null ? '' : `?record=${encodeURIComponent(recordId)}`
  return `${page}.html${query}`
}
