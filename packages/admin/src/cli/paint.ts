import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Colours text for one stream, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Paints only for a terminal that has colours; NO_COLOR, TERM=dumb and pipes get plain text. */
export function createPaint(stream: NodeJS.WriteStream): Paint {
  return stream.isTTY && stream.hasColors() ? (style, text) => styleText(style, text) : (_style, text) => text;
}
