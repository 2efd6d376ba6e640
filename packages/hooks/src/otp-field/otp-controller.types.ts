import type { ChangeEvent, ClipboardEvent, CompositionEvent, KeyboardEvent, MouseEvent } from 'react';
import type { CodeFormat } from './code-format.js';

/** What the field shows now. While an input method composes, `composing` stands in for the value. */
export interface OtpSnapshot {
  readonly value: string;
  readonly composing: string | null;
  readonly start: number;
  readonly end: number;
  readonly isFocused: boolean;
  /** Scripts are running, and there is something to draw in the boxes. */
  readonly isDrawn: boolean;
}

/** What the app wants of the field, as of its last render. */
export interface OtpSettings extends CodeFormat {
  /** The value of a controlled field. */
  readonly controlled: string | undefined;
  readonly defaultValue?: string;
  readonly busy?: boolean;
  readonly invalid?: boolean;
  readonly incompleteMessage?: string;
  readonly onChange?: (value: string) => void;
  readonly onComplete?: (code: string) => unknown;
  readonly onReject?: (text: string) => void;
}

type Input = HTMLInputElement;

/** The handlers of the input. They stay the same for as long as the field lives. */
export interface OtpHandlers {
  onChange(event: ChangeEvent<Input>): void;
  onKeyDown(event: KeyboardEvent<Input>): void;
  onMouseDown(event: MouseEvent<Input>): void;
  onClick(event: MouseEvent<Input>): void;
  onPaste(event: ClipboardEvent<Input>): void;
  onFocus(): void;
  onBlur(): void;
  onCompositionStart(event: CompositionEvent<Input>): void;
  onCompositionEnd(event: CompositionEvent<Input>): void;
}
