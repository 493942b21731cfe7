import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Rows drawn beyond the edges, so that a turn of the wheel meets no emptiness. */
const beyondEdges = 12;

export interface VirtualRows {
  /** The table; the rows are drawn for the element that scrolls it. */
  readonly tableRef: RefObject<HTMLTableElement | null>;
  /** The rows to draw, in order; `gap`: pixels of rows left out before it. */
  readonly rows: readonly { readonly index: number; readonly gap: number }[];
  /** Pixels of rows left out after the last one drawn. */
  readonly gapAfter: number;
  /** For each row drawn: rows may be of different heights. */
  readonly measure: (row: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
}

/**
 * Draws of a long table only the rows that are in sight, and one that has the focus.
 * @param about `rowHeight`: pixels, as a guess; `focused`: a row that is never left out
 */
export function useVirtualRows(about: { count: number; rowHeight: number; focused: number }): VirtualRows {
  const { count, rowHeight, focused } = about;
  const tableRef = useRef<HTMLTableElement>(null);
  const scrollerRef = useRef<HTMLElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const [table, scroller] = [tableRef.current, scrollerOf(tableRef.current)];
    // Asked of the styles once: the question lays the page out anew.
    scrollerRef.current = scroller;
    if (!table || !scroller) return;
    setMargin(table.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }, []);
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is used here and memoised nowhere
  const virtualizer: Virtualizer<HTMLElement, HTMLElement> = useVirtualizer({
    count,
    overscan: beyondEdges,
    scrollMargin: margin,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => rowHeight,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), focused])]
        .filter((index) => index >= 0 && index < count)
        .sort((a, b) => a - b),
  });
  let drawnTo = margin;
  const rows = virtualizer.getVirtualItems().map(({ index, start, end }) => {
    const gap = start - drawnTo;
    drawnTo = end;
    return { index, gap };
  });
  return {
    ...{ tableRef, rows, measure: virtualizer.measureElement },
    gapAfter: margin + virtualizer.getTotalSize() - drawnTo,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  let parent = element?.parentElement ?? null;
  while (parent && !/auto|scroll/.test(getComputedStyle(parent).overflowY)) parent = parent.parentElement;
  return parent;
}
