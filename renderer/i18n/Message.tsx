import { Fragment, type ReactNode } from 'react'

import { TEXT_SOURCES, type MessageKey } from './catalogues.ts'
import { useText } from './TextProvider.tsx'
import { translateParts, type TextParams } from './translate.ts'

export interface MessageProps {
  readonly k: MessageKey
  /** Elements for the places, such as a link or a `<time>` inside the sentence. */
  readonly values: Readonly<Record<string, ReactNode>>
  /** Chooses the plural form; also fills `{count}` unless `values` has it. */
  readonly count?: number
}

/** A catalogue sentence whose places hold elements. For plain text use `t`. */
export function Message({ k, values, count }: MessageProps) {
  const { language, locale } = useText()
  const params: TextParams = count === undefined ? {} : { count }
  return translateParts(TEXT_SOURCES[language], k, params).map((part, index) => {
    if (typeof part === 'string') return <Fragment key={index}>{part}</Fragment>
    const value = values[part.place]
    const counted =
      part.place === 'count' && count !== undefined ? count.toLocaleString(locale) : `{${part.place}}`
    return <Fragment key={index}>{value ?? counted}</Fragment>
  })
}
