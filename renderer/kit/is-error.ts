/** True while there is an error to show. */
export function isError(error: string | null | undefined): boolean {
  return error !== undefined && error !== null && error !== ''
}
