/** The faults of one part of a form, by field name: of `profile.givenName` under `profile` there stays `givenName`. */
export function faultsOf(
  texts: Readonly<Record<string, string>>,
  part: string,
): Readonly<Record<string, string>> {
  const prefix = `${part}.`
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, text]) => [path.slice(prefix.length), text]),
  )
}
