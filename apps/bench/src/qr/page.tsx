import { QrCode } from 'virtual:ours/qr-code';
import { TotpKey } from 'virtual:ours/totp-key';
import jsQR from 'jsqr';
import { QRCodeSVG } from 'qrcode.react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const sharedSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSW';
const uri = new URL(`otpauth://totp/Bench:ann?secret=${sharedSecret}&issuer=Bench`);

const codes = {
  picture: () => <QrCode value={uri.href} label="QR code for your authenticator app" size={192} />,
  'picture, key and texts': () => <TotpKey appName="Bench" details={{ sharedSecret, getSetupUri: () => uri }} />,
  'qrcode.react': () => <QRCodeSVG value={uri.href} size={192} marginSize={4} />,
};

/** The functions that the benchmark calls in the page. */
export interface QrPage {
  /** Mounts and unmounts a QR code, `times` times. */
  cycle(name: string, times: number): Promise<void>;
  /** Decodes the QR code on the screen. */
  read(name: string): Promise<string | undefined>;
  readonly wanted: string;
}

const container = document.getElementById('root') as HTMLElement;

function render(name: string) {
  const root = createRoot(container);
  flushSync(() => root.render(codes[name as keyof typeof codes]()));
  return root;
}

/** Finds the QR code. Ours loads as a separate chunk, just after the text around it. */
async function drawn(): Promise<SVGElement> {
  const find = () => container.querySelector<SVGElement>('svg:has(path)');
  const found = find();
  if (found) return found;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const svg = find();
      if (!svg) return;
      observer.disconnect();
      resolve(svg);
    });
    observer.observe(container, { childList: true, subtree: true });
  });
}

const page: QrPage = {
  wanted: uri.href,
  async cycle(name, times) {
    for (let time = 0; time < times; time += 1) {
      const root = render(name);
      await drawn();
      root.unmount();
    }
  },
  async read(name) {
    const root = render(name);
    const svg = await drawn();
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
    await image.decode();
    root.unmount();
    const canvas = Object.assign(document.createElement('canvas'), { width: 384, height: 384 });
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0, 384, 384);
    const pixels = drawing?.getImageData(0, 0, 384, 384);
    return pixels && jsQR(pixels.data, 384, 384)?.data;
  },
};

Object.assign(globalThis, { qrPage: page });
