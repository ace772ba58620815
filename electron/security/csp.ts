/**
 * The only inline style there is: react-aria-components sets `touch-action` on pressable elements with it. The hash
 * belongs to the pinned version; a test in the running application fails when it changes.
 */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

/** Content security policy of every page: nothing from elsewhere, no inline script, no eval, no HTML from strings. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The editor parses pasted HTML through this one policy; its schema then keeps only plain structure.
  'trusted-types ProseMirrorClipboard',
].join('; ')
