import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** Decodes the QR code in a picture, like the camera of a phone. */
export function readQrCode(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png);
  const decode = 'default' in jsQR ? (jsQR as unknown as { default: typeof jsQR }).default : jsQR;
  const found = decode(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error(`No QR code in the picture of ${width} x ${height} pixels.`);
  return found.data;
}
