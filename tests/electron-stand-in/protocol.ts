import type { CustomScheme } from 'electron'
import { isReady, requireReady } from './readiness.ts'

/** Answers the requests of one scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, SchemeHandler>()
const privileged = new Map<string, CustomScheme>()

/** `protocol`, the same as `session.defaultSession.protocol`. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    if (isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    privileged.clear()
    for (const scheme of schemes) privileged.set(scheme.scheme, scheme)
  },
  handle(scheme: string, handler: SchemeHandler): void {
    requireReady('protocol.handle works only after the app is ready')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!isWebScheme(scheme) && privileged.get(scheme)?.privileges?.standard !== true) {
      throw new Error(`Electron stand-in: register ${scheme} as a privileged standard scheme first`)
    }
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
}

/** The handler of a scheme, if the application has one. */
export function schemeHandler(scheme: string): SchemeHandler | undefined {
  return handlers.get(scheme)
}

/** True for a scheme the application serves itself. */
export function isHandled(scheme: string): boolean {
  return handlers.has(scheme)
}

function isWebScheme(scheme: string): boolean {
  return scheme === 'http' || scheme === 'https' || scheme === 'file'
}
