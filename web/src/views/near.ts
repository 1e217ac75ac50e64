/** Draws what stands in a long list only once it comes near the part that is seen. */
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** How far below and above what is seen, in pixels. */
const margin = 800;

const told = new WeakMap<Element, () => void>();
/** By what scrolls; null: the page itself. */
const observers = new Map<Element | null, IntersectionObserver>();

function observerFor(root: Element | null): IntersectionObserver {
  let observer = observers.get(root);
  if (!observer) {
    observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) told.get(target)?.();
      },
      { root, rootMargin: `${margin}px 0px` },
    );
    observers.set(root, observer);
  }
  return observer;
}

/** Tells each time `element` comes near what is seen; the answer ends it. */
export function whenNear(element: Element, tell: () => void): () => void {
  const scroller = element.closest('.tray, main');
  const root = scroller && getComputedStyle(scroller).overflowY === 'auto' ? scroller : null;
  told.set(element, tell);
  observerFor(root).observe(element);
  return () => {
    told.delete(element);
    observerFor(root).unobserve(element);
  };
}

/** Whether the element has been near what is seen; once drawn it stays. */
export function useNear<E extends Element>(): { element: RefObject<E>; near: Signal<boolean> } {
  const element = useRef<E>(null);
  const near = useSignal(false);
  useEffect(() => {
    if (near.value || !element.current) return;
    return whenNear(element.current, () => (near.value = true));
  }, [near.value]);
  return { element, near };
}
