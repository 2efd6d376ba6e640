'use client';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.js';
import { Icon } from './Icon.js';

export interface MenuItem {
  label: string;
  /** Accessible name, which contains the label. */
  name?: string;
  /** Takes something away. */
  isDanger?: boolean;
  onSelect: () => void;
}

export interface MenuProps {
  /** Accessible name of the button. */
  label: string;
  items: readonly MenuItem[];
  busy?: boolean;
  pending?: boolean;
}

/**
 * Button with a menu of actions (WAI-ARIA's menu button). The arrow keys move through the items, Escape closes, and the focus goes
 * back to the button.
 */
export function Menu({ label, items, busy = false, pending = false }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  /** The item to focus when the menu opens: the last one after the up key. */
  const first = useRef(0);
  const id = useId();
  const menuItems = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const close = () => {
    root.current?.querySelector('button')?.focus();
    setOpen(false);
  };
  const open = (index: number) => {
    first.current = index;
    setOpen(true);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: acts when the menu opens
  useEffect(() => {
    if (!isOpen) return;
    menuItems().at(first.current)?.focus();
    const closeOutside = ({ target }: Event) => {
      if (!root.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (!isOpen) {
      if ((key === 'ArrowDown' || key === 'ArrowUp') && !busy && !pending) open(key === 'ArrowUp' ? -1 : 0);
      else return;
    } else if (key === 'Escape') close();
    else if (key === 'Tab') {
      // The browser goes on from the button.
      close();
      return;
    } else {
      const all = menuItems();
      const at = all.indexOf(document.activeElement as HTMLElement);
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
      const match = all.find(
        (item) => key.length === 1 && item.textContent?.toLowerCase().startsWith(key.toLowerCase()),
      );
      if (next === undefined) match?.focus();
      else all.at(next % all.length)?.focus();
      if (next === undefined) return;
    }
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the button and of the items, in one place
    <div className="cmk-menu" ref={root} onKeyDown={press}>
      <Button
        size="small"
        variant="quiet"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        busy={busy}
        pending={pending}
        onClick={() => (isOpen ? close() : open(0))}
      >
        <Icon name="more" />
      </Button>
      {isOpen && (
        <div className="cmk-menu-items" role="menu" aria-label={label} id={id}>
          {items.map(({ label: text, name, isDanger, onSelect }) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="cmk-menu-item"
              data-danger={isDanger || undefined}
              aria-label={name}
              onClick={() => {
                close();
                onSelect();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
