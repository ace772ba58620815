import './Icon.css'

import { ICON_SHAPES, type IconName } from './icon-shapes.tsx'

export type { IconName } from './icon-shapes.tsx'

export interface IconProps {
  readonly name: IconName
  /** Pixels: 16 inside a line of text (default), 20 on its own. */
  readonly size?: 16 | 20
  /** Said aloud in place of the sign. Leave out where words stand beside it: the sign is then silent. */
  readonly label?: string
}

/** One of our own signs, in the colour of the text around it. */
export function Icon({ name, size = 16, label }: IconProps) {
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className={`icon icon-${size}`} viewBox="0 0 20 20" width={size} height={size} {...said}>
      {ICON_SHAPES[name]}
    </svg>
  )
}
