/** A text file, bundled as it is. */
declare module '*?raw' {
  const text: string
  // A default export, because the build tool's query syntax gives nothing else.
  export default text
}
