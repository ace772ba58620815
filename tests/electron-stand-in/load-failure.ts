/** Chromium's numbers for the failures a page load meets. */
const ERROR_NUMBERS: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_ACCESS_DENIED: -10,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_BLOCKED_BY_CSP: -30,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

/** The error with which `loadURL` rejects: `ERR_FAILED (-2) loading 'app://bundle/'`. */
export function loadFailure(
  netError: string,
  url: string,
): Error & { code: string; errno: number; url: string } {
  const code = netError.replace(/^net::/, '')
  const errno = ERROR_NUMBERS[code] ?? -2
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}
