import { useLayoutEffect, useState } from 'react'

/** Height of the filter line, under which the months stick; it grows with the filters in force and in a narrow window. */
export function useFilterLineHeight(isFiltered: boolean): number {
  const [height, setHeight] = useState(42)
  useLayoutEffect(() => {
    const line = document.querySelector('.filter-line')
    if (line === null) return
    const measure = () => setHeight(Math.round(line.getBoundingClientRect().height))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(line)
    return () => observer.disconnect()
  }, [isFiltered])
  return height
}
