import { EventEmitter } from 'node:events'
import type Electron from 'electron'

type Theme = Electron.NativeTheme['themeSource']

/** `nativeTheme`: the system is light; the application's own choice reaches the pages as `prefers-color-scheme`. */
class NativeTheme extends EventEmitter {
  #source: Theme = 'system'
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly shouldDifferentiateWithoutColor = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false

  get themeSource(): Theme {
    return this.#source
  }
  set themeSource(source: Theme) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`Invalid theme source: ${source}`)
    if (source === this.#source) return
    this.#source = source
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return false
  }
}

/** The application's `nativeTheme`. */
export const nativeTheme = new NativeTheme()
