/** A file built beside the main bundle, by the path it has there. */
declare module '*?modulePath' {
  const path: string
  // A default export, because the build tool's query syntax gives nothing else.
  export default path
}
