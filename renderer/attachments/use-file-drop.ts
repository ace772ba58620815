import { useEffect, useEffectEvent, useState } from 'react'

import { droppedFiles, holdsFiles, type DroppedFile } from './dropped-files.ts'

/** Longest rest between two events of a drag that goes on, in milliseconds; after it the files have left the window. */
const DRAG_REST = 400

/** Places that take files, the one that came last over the others: an entry being written over its case. */
const targets: symbol[] = []

/**
 * Takes files dropped anywhere in the window. Of several places that would, the one mounted last does.
 * @returns true while files are held over the window for this place
 */
export function useFileDrop(onDrop: (files: readonly DroppedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const take = useEffectEvent(onDrop)
  useEffect(() => {
    const me = Symbol('file drop')
    targets.push(me)
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      clearTimeout(timer)
      setOver(false)
    }
    const isMine = (event: DragEvent) => holdsFiles(event.dataTransfer) && targets.at(-1) === me
    // Leaving is not asked: it is told of every element on the way. A drag that goes on speaks up by itself.
    const drag = (event: DragEvent) => {
      if (!isMine(event)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      clearTimeout(timer)
      timer = setTimeout(end, DRAG_REST)
      setOver(true)
    }
    const drop = (event: DragEvent) => {
      if (!isMine(event)) return
      event.preventDefault()
      event.stopPropagation()
      end()
      const files = droppedFiles(event.dataTransfer)
      if (files.length > 0) take(files)
    }
    // Before the editor, which knows nothing of files.
    const capture = { capture: true }
    window.addEventListener('dragenter', drag, capture)
    window.addEventListener('dragover', drag, capture)
    window.addEventListener('drop', drop, capture)
    return () => {
      clearTimeout(timer)
      targets.splice(targets.indexOf(me), 1)
      window.removeEventListener('dragenter', drag, capture)
      window.removeEventListener('dragover', drag, capture)
      window.removeEventListener('drop', drop, capture)
    }
  }, [])
  return isOver
}
