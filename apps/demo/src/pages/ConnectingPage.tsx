import { productName } from '../shell/product-name.js';

/** A placeholder while the emulator reports its pool. */
export function ConnectingPage() {
  return (
    <div className="hb-page hb-page--reading">
      <title>{productName}</title>
      <p role="status" className="hb-loading">
        Looking for the user pool…
      </p>
    </div>
  );
}
