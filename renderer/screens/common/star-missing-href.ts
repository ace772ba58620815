/** Where the entries of a municipality that are not carried over to STAR are listed. */
export function starMissingHref(municipalityId: string): string {
  return `/municipalities/${municipalityId}?star=missing`
}
