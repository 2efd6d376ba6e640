import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** Reads the QR code of a picture, as the camera of a phone would. */
export function readQrCode(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png);
  const decode = 'default' in jsQR ? (jsQR as unknown as { default: typeof jsQR }).default : jsQR;
  const found = decode(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error(`No QR code can be read in the picture of ${width} x ${height} pixels.`);
  return found.data;
}
